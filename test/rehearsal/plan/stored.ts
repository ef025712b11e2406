import { markedSha256, textBeforeMark } from "../../../src/contract/contentMark";
import { availableVersionOf, type LiveObject, type LivePackage, statusOf, type World } from "../world/World";
import type { StoredResource } from "./Stack";

/** What states hold of a world, as a refresh leaves it. */
export class StoredResources {
  /** @param ids the packages' ids by their names */
  constructor(
    private readonly world: World,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  idOf(packageName: string): string {
    const id = this.ids.get(packageName);
    if (id === undefined) throw new RangeError(`the world has no package ${packageName}`);
    return id;
  }

  domain(address: string, name: string): StoredResource {
    const engine_version = this.world.domains.find((one) => one.name === name)?.engineVersion ?? null;
    const attributes = { id: domainArn(name), domain_name: name, engine_version };
    return { address, type: "aws_opensearch_domain", attributes, dependencies: [] };
  }

  /** An object: what is stored is what the stack last uploaded, whatever is there now. */
  object(address: string, { bucket, key, content }: LiveObject): StoredResource {
    const isSealed = this.world.buckets.some(({ name, kmsByDefault }) => name === bucket && kmsByDefault);
    const server_side_encryption = isSealed ? "aws:kms" : "AES256";
    const attributes = { id: key, bucket, key, content, server_side_encryption };
    return { address, type: "aws_s3_object", attributes, dependencies: [] };
  }

  package(address: string, live: LivePackage, dependencies: readonly string[] = []): StoredResource {
    const id = this.idOf(live.name);
    const attributes = {
      id,
      package_id: id,
      available_package_version: availableVersionOf(live),
      package_name: live.name,
      package_type: live.type,
      package_description: live.description,
      s3_bucket_name: live.source.bucket,
      s3_key: live.source.key,
    };
    return { address, type: "aws_opensearch_package", attributes, dependencies };
  }

  /**
   * The content of a package that is there.
   *
   * @param seenVersion the one that the last apply has seen with it
   */
  content(
    address: string,
    live: LivePackage,
    seenVersion: string | null,
    dependencies: readonly string[] = [],
  ): StoredResource {
    const id = this.idOf(live.name);
    const text = textBeforeMark(live.description);
    const status = statusOf(live);
    const attributes = {
      id,
      package_id: id,
      s3_bucket_name: live.source.bucket,
      s3_key: live.source.key,
      content_sha256: markedSha256(live.description),
      package_description: text === "" ? null : text,
      package_name: live.name,
      available_package_version: availableVersionOf(live),
      content_version: seenVersion,
      status,
      error_message: status === "COPY_FAILED" ? "The copy has failed." : null,
    };
    return { address, type: "opensearchpackages_package_content", attributes, dependencies };
  }

  /** The gate of an association, whether that is there or not. */
  associationGate(
    address: string,
    on: { readonly package: string; readonly domain: string },
    dependencies: readonly string[] = [],
  ): StoredResource {
    const package_id = this.idOf(on.package);
    const live = this.world.associations.find(
      (one) => one.package === on.package && one.domain === on.domain,
    );
    const attributes = {
      id: `${on.domain}/${package_id}`,
      domain_name: on.domain,
      package_id,
      status: live?.status ?? null,
    };
    return { address, type: "opensearchpackages_association_gate", attributes, dependencies };
  }

  association(
    address: string,
    on: { readonly package: string; readonly domain: string },
    dependencies: readonly string[] = [],
  ): StoredResource {
    const package_id = this.idOf(on.package);
    const attributes = {
      id: `${on.domain}-${package_id}`,
      domain_name: on.domain,
      package_id,
      reference_path: `analyzers/${package_id}`,
    };
    return { address, type: "aws_opensearch_package_association", attributes, dependencies };
  }

  /** A rollout of an association that is there. */
  rollout(
    address: string,
    on: { readonly package: string; readonly domain: string },
    dependencies: readonly string[] = [],
  ): StoredResource {
    const live = this.world.packages.find(({ name }) => name === on.package);
    const association = this.world.associations.find(
      (one) => one.package === on.package && one.domain === on.domain,
    );
    if (live === undefined || association === undefined)
      throw new RangeError(`${on.package} is not on ${on.domain}`);
    const package_id = this.idOf(on.package);
    const version = association.version === 0 ? null : `v${association.version}`;
    const available = availableVersionOf(live);
    const described = markedSha256(live.description);
    const servesAvailable = association.status === "ACTIVE" && version === available;
    const attributes = {
      id: `${on.domain}/${package_id}`,
      domain_name: on.domain,
      package_id,
      package_version: version,
      content_sha256: servesAvailable ? described : null,
      available_package_version: available,
      available_content_sha256: described,
      status: association.status,
      reference_path: `analyzers/${package_id}`,
    };
    return { address, type: "opensearchpackages_rollout", attributes, dependencies };
  }
}

function domainArn(name: string): string {
  return `arn:aws:es:us-east-1:123456789012:domain/${name}`;
}
