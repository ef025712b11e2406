import { HTTP_URL, NOT_EMPTY, oneOf, ROLE_ARN } from "./ValueRule";
import type { AttributeSchema, BlockSchema, TopLevelSchema } from "./Schema";

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
