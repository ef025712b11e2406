import { contentMark } from "../../../src/contract/contentMark";
import { sha256Of } from "../sha256Of";
import type { ObjectPlace } from "../world/World";
import type { Argument, Block, Reference, ResourceType } from "./Stack";

interface BlockOptions {
  readonly dependsOn?: readonly string[];
  readonly createBeforeDestroy?: boolean;
}

/** A block with what it has in its name: `aws_s3_object.a`. */
export function block(
  type: ResourceType,
  name: string,
  given: Readonly<Record<string, Argument>>,
  { dependsOn = [], createBeforeDestroy = false }: BlockOptions = {},
): Block {
  return { address: addressOf(type, name), type, arguments: given, dependsOn, createBeforeDestroy };
}

export function addressOf(type: ResourceType, name: string): string {
  return type === "opensearchpackages_package" ? `data.${type}.${name}` : `${type}.${name}`;
}

export function objectBlock(
  name: string,
  place: ObjectPlace,
  content: string,
  options?: BlockOptions & { readonly kms?: boolean },
): Block {
  const encryption: Record<string, string> =
    options?.kms === true ? { server_side_encryption: "aws:kms" } : {};
  return block("aws_s3_object", name, { ...place, content, ...encryption }, options);
}

export interface PackageBlockSettings extends BlockOptions {
  readonly packageName: string;
  /** Another block's object, or a place that no block makes. */
  readonly source: string | ObjectPlace;
  readonly description: string;
  /** @default TXT-DICTIONARY */
  readonly packageType?: string;
}

export function packageBlock(name: string, settings: PackageBlockSettings): Block {
  const { packageName, source, description, packageType = "TXT-DICTIONARY" } = settings;
  const of = (attribute: keyof ObjectPlace): Argument =>
    typeof source === "string" ? { address: source, attribute } : source[attribute];
  const given = {
    package_name: packageName,
    package_type: packageType,
    package_description: description,
    s3_bucket_name: of("bucket"),
    s3_key: of("key"),
  };
  return block("aws_opensearch_package", name, given, settings);
}

/** A description that carries the hash of a content. */
export function describing(content: string): string {
  return `words ${contentMark(sha256Of(content))}`;
}

/** What `package_id` is in an association, a rollout or a gate: a block's package or gate, or an id. */
export function packageIdOf(address: string): Reference {
  return { address, attribute: address.startsWith("data.") ? "package_id" : "id" };
}

export function associationBlock(
  name: string,
  on: { readonly package: Argument; readonly domain: Argument },
  options?: BlockOptions,
): Block {
  const given = { package_id: on.package, domain_name: on.domain };
  return block("aws_opensearch_package_association", name, given, options);
}

export function rolloutBlock(
  name: string,
  on: { readonly package: Argument; readonly domain: Argument },
  more: Readonly<Record<string, string>> = {},
  options?: BlockOptions,
): Block {
  return block(
    "opensearchpackages_rollout",
    name,
    { package_id: on.package, domain_name: on.domain, ...more },
    options,
  );
}

/** The data source that waits until a package is AVAILABLE. */
export function gateBlock(
  name: string,
  given: Readonly<Record<string, Argument>>,
  options?: BlockOptions,
): Block {
  return block("opensearchpackages_package", name, { wait_until_available: "true", ...given }, options);
}
