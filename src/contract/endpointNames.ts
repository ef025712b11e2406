/**
 * The names under which the AWS provider takes the endpoint of OpenSearch Service, the usual one first.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/custom-service-endpoints
 */
export const OPENSEARCH_ENDPOINT_NAMES = [
  "opensearch",
  "opensearchservice",
  "elasticsearch",
  "elasticsearchservice",
  "es",
] as const;

/** The same for S3. */
export const S3_ENDPOINT_NAMES = ["s3", "s3api"] as const;
