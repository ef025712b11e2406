import { setTimeout } from "node:timers/promises";
import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { S3Client } from "@aws-sdk/client-s3";
import { STSClient } from "@aws-sdk/client-sts";
import type { ConformanceTarget } from "./ConformanceTarget";

const POLL_MS = 5_000;

/** @param given `<region>/<domain>`: a domain that is ready and takes dictionaries for the time of the tests */
export function awsTarget(given: string): ConformanceTarget {
  const [, region, domainName] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(given) ?? [];
  if (region === undefined || domainName === undefined) {
    throw new Error(`"${given}" is no <region>/<domain>, such as eu-central-1/search-conformance`);
  }
  const [client, s3, sts] = [
    new OpenSearchClient({ region }),
    new S3Client({ region }),
    new STSClient({ region }),
  ];
  return {
    client,
    s3,
    sts,
    domainName,
    pass: () => setTimeout(POLL_MS),
    stop: () => Promise.resolve([client, s3, sts].forEach((one) => one.destroy())),
  };
}
