import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { S3Client } from "@aws-sdk/client-s3";
import type { STSClient } from "@aws-sdk/client-sts";
import { awsTarget } from "./awsTarget";
import { localTarget } from "./localTarget";

/** What the conformance tests ask: a local AWS of their own, or the real one. */
export interface ConformanceTarget {
  readonly client: OpenSearchClient;
  readonly s3: S3Client;
  readonly sts: STSClient;
  /** A domain that takes packages. */
  readonly domainName: string;
  /** Lets some of the time pass that states last. */
  pass(): Promise<void>;
  stop(): Promise<void>;
}

/** Set to `<region>/<domain>`, the conformance tests ask real AWS, with the SDK's own credentials. */
export const CONFORMANCE_VARIABLE = "OPENSEARCH_PACKAGES_CONFORMANCE_AWS";

export function conformanceTarget(): Promise<ConformanceTarget> {
  const given = process.env[CONFORMANCE_VARIABLE];
  return given === undefined ? localTarget() : Promise.resolve(awsTarget(given));
}
