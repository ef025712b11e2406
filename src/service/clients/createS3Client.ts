import { S3Client } from "@aws-sdk/client-s3";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import { clientConfig } from "./clientConfig";
import { tellsRequests } from "./tellsRequests";

/** A client of S3 for these settings; throws PackagesError when the endpoint is no address. An endpoint of one's own seldom has a host name a bucket: path style then. */
export function createS3Client(settings: ServiceSettings): S3Client {
  const client = new S3Client({
    ...clientConfig(settings, "s3"),
    // A bucket may be in another region than the domain: S3 says which.
    followRegionRedirects: true,
    forcePathStyle: (settings.endpoints?.s3 ?? endpointOfEnvironment()) !== undefined,
  });
  tellsRequests(client.middlewareStack, "s3");
  return client;
}

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
function endpointOfEnvironment(): string | undefined {
  return process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"];
}
