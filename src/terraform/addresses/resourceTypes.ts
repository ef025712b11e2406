/** The types of the resources that are read; of all others only the address matters. */
export const PACKAGE_TYPE = "aws_opensearch_package";
export const ASSOCIATION_TYPE = "aws_opensearch_package_association";
export const ROLLOUT_TYPE = "opensearchpackages_rollout";
/** A data source. */
export const GATE_TYPE = "opensearchpackages_package";
export const CONTENT_TYPE = "opensearchpackages_package_content";
export const ASSOCIATION_GATE_TYPE = "opensearchpackages_association_gate";
export const DOMAIN_TYPES: readonly string[] = ["aws_opensearch_domain", "aws_elasticsearch_domain"];
export const COPY_TYPE = "aws_s3_object_copy";
export const SOURCE_TYPES: readonly string[] = ["aws_s3_object", "aws_s3_bucket_object", COPY_TYPE];

const OURS: ReadonlySet<string> = new Set([
  PACKAGE_TYPE,
  ASSOCIATION_TYPE,
  ROLLOUT_TYPE,
  CONTENT_TYPE,
  ASSOCIATION_GATE_TYPE,
  ...DOMAIN_TYPES,
  ...SOURCE_TYPES,
]);

export function isOurs(type: string): boolean {
  return OURS.has(type);
}
