import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import { Emulator, FAST_DELAYS } from "../../../src/emulator";
import { credentials } from "../Dictionaries";
import type { ConformanceTarget } from "./ConformanceTarget";

/** A local AWS whose time passes only when a test lets it. */
export async function localTarget(): Promise<ConformanceTarget> {
  const domainName = "search-conformance";
  const aws = await Emulator.start({ clock: "manual", domains: [{ domainName }] });
  const options = {
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: credentials("test"),
    maxAttempts: 1,
  };
  return {
    client: new OpenSearchClient(options),
    s3: new S3Client({ ...options, forcePathStyle: true }),
    sts: new STSClient(options),
    domainName,
    pass: () => Promise.resolve(aws.advance(FAST_DELAYS.copyingMs)),
    stop: () => aws.stop(),
  };
}
