import type { ResourceType } from "./Stack";

interface TypeRules {
  /** Another value makes another one. */
  readonly forcesNew: readonly string[];
  readonly updates: readonly string[];
  /** Known only when it is there; what can also be written stays as it is where it is not. */
  readonly computed: readonly string[];
}

/** What the providers plan, hashicorp/aws 5.100 and the plugin. */
export const TYPE_RULES: Readonly<Record<ResourceType, TypeRules>> = {
  aws_opensearch_domain: { forcesNew: ["domain_name"], updates: ["engine_version"], computed: ["id"] },
  aws_s3_object: {
    forcesNew: ["bucket", "key"],
    updates: ["content", "server_side_encryption"],
    computed: ["id", "etag", "server_side_encryption"],
  },
  aws_opensearch_package: {
    forcesNew: ["package_name", "package_type", "s3_bucket_name", "s3_key"],
    updates: ["package_description"],
    computed: ["id", "package_id", "available_package_version"],
  },
  opensearchpackages_package: { forcesNew: [], updates: [], computed: ["package_id"] },
  opensearchpackages_package_content: {
    forcesNew: ["package_id"],
    updates: ["s3_bucket_name", "s3_key", "content_sha256", "package_description"],
    computed: [
      "id",
      "package_name",
      "available_package_version",
      "content_version",
      "status",
      "error_message",
    ],
  },
  opensearchpackages_association_gate: {
    forcesNew: ["package_id", "domain_name"],
    updates: [],
    computed: ["id", "status"],
  },
  aws_opensearch_package_association: {
    forcesNew: ["package_id", "domain_name"],
    updates: [],
    computed: ["id", "reference_path"],
  },
  opensearchpackages_rollout: {
    forcesNew: ["package_id", "domain_name"],
    updates: ["package_version", "content_sha256"],
    computed: [
      "id",
      "package_version",
      "content_sha256",
      "available_package_version",
      "available_content_sha256",
      "status",
      "reference_path",
    ],
  },
};

/** Referred to comes before who refers: a configuration in this order can be planned from its start to its end. */
export const TYPE_ORDER: readonly ResourceType[] = [
  "aws_opensearch_domain",
  "aws_s3_object",
  "aws_opensearch_package",
  "opensearchpackages_package",
  "opensearchpackages_package_content",
  "opensearchpackages_association_gate",
  "aws_opensearch_package_association",
  "opensearchpackages_rollout",
];

export function isData(type: ResourceType): boolean {
  return type === "opensearchpackages_package";
}
