import type { AwsRequest } from "../protocol/AwsRequest";

/** A request whose operation is known. */
export type CalledRequest = Pick<
  AwsRequest,
  "service" | "method" | "path" | "query" | "headers" | "body" | "region" | "accountId" | "accessKeyId"
> & { readonly operation: string };

/** The partition in ARNs: the local AWS takes what a region's name says. */
export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
