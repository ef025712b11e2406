import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { checkEndpoint } from "./checkEndpoint";
import { CLIENT_DEFAULTS } from "./clientDefaults";
import { credentialsOf } from "./credentials";
import { tellsRequests } from "./tellsRequests";

/** A client of OpenSearch Service for these settings. @throws PackagesError when the endpoint is no address */
export function createOpenSearchClient(settings: ServiceSettings): OpenSearchClient {
  checkEndpoint(settings, "opensearch");
  const { region, profile, endpoints, maxAttempts, retryMode } = settings;
  const client = new OpenSearchClient({
    ...CLIENT_DEFAULTS,
    region,
    profile,
    endpoint: endpoints?.opensearch,
    credentials: credentialsOf(settings),
    ...(maxAttempts === undefined ? {} : { maxAttempts }),
    ...(retryMode === undefined ? {} : { retryMode }),
  });
  tellsRequests(client.middlewareStack, "opensearch");
  return client;
}
