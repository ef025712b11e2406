import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { CLIENT_DEFAULTS } from "./clientDefaults";
import { credentialsOf } from "./credentials";
import type { ServiceSettings } from "../../contract/ServiceSettings";

/** A client of OpenSearch Service for these settings. */
export function createOpenSearchClient(settings: ServiceSettings): OpenSearchClient {
  const { region, profile, endpoints, maxAttempts, retryMode } = settings;
  return new OpenSearchClient({
    ...CLIENT_DEFAULTS,
    region,
    profile,
    endpoint: endpoints?.opensearch,
    credentials: credentialsOf(settings),
    ...(maxAttempts === undefined ? {} : { maxAttempts }),
    ...(retryMode === undefined ? {} : { retryMode }),
  });
}
