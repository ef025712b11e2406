import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import type { OpenSearchClientConfig } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { tellsRequests } from "./tellsRequests";

type Credentials = OpenSearchClientConfig["credentials"];

/** The credentials that the settings name: keys, a profile, or the chain; and the role to assume with them. */
export function credentialsOf(settings: ServiceSettings): Credentials {
  const source = sourceCredentials(settings);
  const { assumeRole, region, endpoints } = settings;
  if (assumeRole === undefined) return source;
  return fromTemporaryCredentials({
    masterCredentials: source as NonNullable<
      Parameters<typeof fromTemporaryCredentials>[0]["masterCredentials"]
    >,
    params: {
      RoleArn: assumeRole.roleArn,
      RoleSessionName: assumeRole.sessionName ?? "opensearch-packages",
      ExternalId: assumeRole.externalId,
      Policy: assumeRole.policy,
      DurationSeconds: assumeRole.durationSeconds,
    },
    clientConfig: { region, endpoint: endpoints?.sts },
    clientPlugins: [{ applyToStack: (stack) => tellsRequests(stack, "sts") }],
  });
}

function sourceCredentials({ accessKey, secretKey, token, profile }: ServiceSettings): Credentials {
  if (accessKey !== undefined && secretKey !== undefined) {
    return { accessKeyId: accessKey, secretAccessKey: secretKey, sessionToken: token };
  }
  // A profile that is named is meant: the chain would warn about keys in the environment, and name no profile.
  return profile === undefined ? fromNodeProviderChain() : fromIni({ profile });
}
