import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { clientConfig } from "./clientConfig";
import { tellsRequests } from "./tellsRequests";

/** A client of OpenSearch Service for these settings. @throws PackagesError when the endpoint is no address */
export function createOpenSearchClient(settings: ServiceSettings): OpenSearchClient {
  const client = new OpenSearchClient(clientConfig(settings, "opensearch"));
  tellsRequests(client.middlewareStack, "opensearch");
  return client;
}
