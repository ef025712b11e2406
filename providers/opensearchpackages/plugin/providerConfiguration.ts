import type { ServiceSettings } from "../../../src/service/clients";
import type { CtyObject } from "./codec/CtyValue";
import type { Diagnostic } from "./framework/Diagnostic";
import { PackagesProvider } from "./live/PackagesProvider";
import { AttributeReader } from "./schema/AttributeReader";
import type { AttributeSchema, BlockSchema, TopLevelSchema } from "./schema/Schema";
import { HTTP_URL, NOT_EMPTY, oneOf, ROLE_ARN } from "./schema/ValueRule";

/** What `required_providers` names. The host does not exist: the plugin travels inside the stack. */
export const SOURCE_ADDRESS = "terraform.local/cdktf/opensearchpackages";

function optional(description: string, more: Partial<AttributeSchema> = {}): AttributeSchema {
  return { type: "string", mode: "optional", description, ...more };
}

const ASSUME_ROLE: BlockSchema = {
  description: "The role to assume before the first call, with the credentials found otherwise.",
  attributes: {
    role_arn: { type: "string", mode: "required", description: "The ARN of the role.", rule: ROLE_ARN },
    external_id: optional("The external id that the role's trust policy asks for."),
    session_name: optional("The name of the session in the audit log. Default: `opensearch-packages`."),
    policy: optional("A session policy, JSON, that narrows what the role allows."),
    duration_seconds: optional("How long the session lasts, 900 to 43200. Default: 3600.", {
      type: "number",
    }),
  },
};

const ENDPOINTS: BlockSchema = {
  description: "Other endpoints than those of AWS: for a local AWS, or for VPC endpoints.",
  attributes: {
    opensearch: optional("The URL of OpenSearch Service.", { rule: HTTP_URL }),
    s3: optional("The URL of S3. Accepted so that settings can be shared; the provider does not use S3.", {
      rule: HTTP_URL,
    }),
    sts: optional("The URL of STS, for `assume_role`.", { rule: HTTP_URL }),
  },
};

/** The configuration of the provider: the arguments of the AWS provider that matter here. */
export const PROVIDER_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages",
  version: 0,
  description:
    "Compares and rolls out packages of Amazon OpenSearch Service. Nothing is required: what is left out comes from the AWS SDK's chain (environment, profiles, SSO, container and instance roles).",
  attributes: {
    region: optional("The region. Default: `AWS_REGION`, or the profile's.", { rule: NOT_EMPTY }),
    profile: optional("The profile in the shared AWS files. Default: `AWS_PROFILE`.", { rule: NOT_EMPTY }),
    access_key: optional("The access key id; needs `secret_key`.", { sensitive: true }),
    secret_key: optional("The secret access key; needs `access_key`.", { sensitive: true }),
    token: optional("The session token of temporary credentials.", { sensitive: true }),
    max_retries: optional("Attempts of one call of the API, the first included. Default: 3.", {
      type: "number",
    }),
    retry_mode: optional("How attempts are spaced: `standard` or `adaptive`. Default: `standard`.", {
      rule: oneOf("standard", "adaptive"),
    }),
  },
  blocks: { assume_role: ASSUME_ROLE, endpoints: ENDPOINTS },
};

/** What the rules of single attributes cannot say. */
export function validateProvider(config: CtyObject): Diagnostic[] {
  const missing = ["access_key", "secret_key"].filter((name) => (config[name] ?? null) === null);
  if (missing.length !== 1) return [];
  return [
    {
      severity: "error",
      summary: "Half a pair of keys",
      detail: `access_key and secret_key belong together; ${missing[0]} is missing. Set both, or none to use the default chain.`,
      attribute: missing,
    },
  ];
}

export function configureProvider(config: CtyObject): PackagesProvider {
  return new PackagesProvider(settingsOf(new AttributeReader(config)));
}

function settingsOf(config: AttributeReader): ServiceSettings {
  const endpoints = config.block("endpoints");
  return {
    region: config.optionalString("region"),
    profile: config.optionalString("profile"),
    accessKey: config.optionalString("access_key"),
    secretKey: config.optionalString("secret_key"),
    token: config.optionalString("token"),
    assumeRole: assumeRoleOf(config.block("assume_role")),
    endpoints: {
      opensearch: endpoints?.optionalString("opensearch"),
      s3: endpoints?.optionalString("s3"),
      sts: endpoints?.optionalString("sts"),
    },
    maxAttempts: config.optionalNumber("max_retries"),
    retryMode: config.optionalString("retry_mode") === "adaptive" ? "adaptive" : undefined,
  };
}

function assumeRoleOf(role: AttributeReader | undefined): ServiceSettings["assumeRole"] {
  if (role === undefined) return undefined;
  return {
    roleArn: role.string("role_arn"),
    externalId: role.optionalString("external_id"),
    sessionName: role.optionalString("session_name"),
    policy: role.optionalString("policy"),
    durationSeconds: role.optionalNumber("duration_seconds"),
  };
}
