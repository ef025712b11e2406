import { type PlannedAttributes, type ResourceType, UNKNOWN } from "./Stack";

/** What is flat here and a block, `package_source`, in the schema of a package. */
export const SOURCE_MEMBERS = ["s3_bucket_name", "s3_key"] as const;

/** The attributes as the schema has them; what is not known is left out. */
export function schemaValues(
  type: ResourceType,
  attributes: PlannedAttributes,
): Readonly<Record<string, unknown>> {
  const known = Object.entries(attributes).filter(([, value]) => value !== UNKNOWN);
  const flat = Object.fromEntries(known.map(([name, value]) => [name, typed(name, value)]));
  if (type !== "aws_opensearch_package") return flat;
  const { s3_bucket_name, s3_key, ...others } = flat;
  const source = s3_bucket_name === null ? [] : [{ s3_bucket_name, s3_key }];
  return { ...others, package_source: source };
}

/** A value as JSON has it. */
export function typed(name: string, value: unknown): unknown {
  return name === "wait_until_available" ? value === "true" : value;
}
