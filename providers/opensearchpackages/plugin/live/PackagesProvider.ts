import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../../../src/service/clients";
import type { CtyObject } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import { liveService } from "./liveService";

/** What the provider's configuration is made into: the live API of one region and account. */
export interface PackagesProvider {
  readonly client: OpenSearchClient;
}

export function configureProvider(config: CtyObject): PackagesProvider {
  return { client: liveService.clients.createOpenSearchClient(settingsOf(new AttributeReader(config))) };
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
