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
  const given = {
    package_name: packageName,
    package_type: packageType,
    package_description: description,
    s3_bucket_name: sourceOf(source, "bucket"),
    s3_key: sourceOf(source, "key"),
  };
  return block("aws_opensearch_package", name, given, settings);
}

/** A description that carries the hash of a content. */
export function describing(content: string): string {
  return `words ${contentMark(sha256Of(content))}`;
}

/** What `package_id` is wherever a package is meant: the id of a block's package, or what another block gives back. */
export function packageIdOf(address: string): Reference {
  return { address, attribute: address.startsWith("aws_opensearch_package.") ? "id" : "package_id" };
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
  more: Readonly<Record<string, Argument>> = {},
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

export interface ContentBlockSettings extends BlockOptions {
  readonly package: Argument;
  /** Another block's object, or a place that no block makes. */
  readonly source: string | ObjectPlace;
  readonly sha256: string;
  /** What the description says in front of the mark. @default nothing */
  readonly text?: string;
}

/** The resource after which a package is AVAILABLE with a content. */
export function contentBlock(name: string, settings: ContentBlockSettings): Block {
  const { source, sha256, text = "" } = settings;
  const given = {
    package_id: settings.package,
    s3_bucket_name: sourceOf(source, "bucket"),
    s3_key: sourceOf(source, "key"),
    content_sha256: sha256,
    ...(text === "" ? {} : { package_description: text }),
  };
  return block("opensearchpackages_package_content", name, given, settings);
}

/** The resource after which a domain can be given a package. */
export function associationGateBlock(
  name: string,
  on: { readonly package: Argument; readonly domain: Argument },
  options?: BlockOptions,
): Block {
  const given = { package_id: on.package, domain_name: on.domain };
  return block("opensearchpackages_association_gate", name, given, options);
}

function sourceOf(source: string | ObjectPlace, attribute: keyof ObjectPlace): Argument {
  return typeof source === "string" ? { address: source, attribute } : source[attribute];
}
