import { markedSha256 } from "../../contract/contentMark";
import { makesNew, writes } from "../../contract/PlannedAction";
import { modulePathOf } from "../addresses/address";
import type { Configuration } from "../configuration/Configuration";
import type {
  DeclaredAssociation,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredResource,
  DeclaredRollout,
  ObjectName,
} from "./Declared";
import type { DocumentNode } from "../json/DocumentNode";
import type { PlannedResource } from "../document/PlannedResource";
import type { ReferredPackages } from "./referredPackage";
import { mostSpecific } from "../configuration/references";
const CONTENT_VERSION =
  /^(opensearchpackages_package_content\.[^.[\]]+(?:\[.+\])?)\.available_package_version$/;

/** Changes of these call another operation than `UpdatePackage`, or none: tags, and what the service computes. */
const NO_VERSION: readonly string[] = [
  "tags",
  "tags_all",
  "timeouts",
  "arn",
  "id",
  "package_id",
  "available_package_version",
];

export function declaredPackage(resource: PlannedResource, input: string): DeclaredPackage {
  const { values, before, plannedAction, changed, unknownAfter } = resource;
  const packageIdBefore = idOf(before);
  return {
    ...common(resource, input),
    packageId: resource.forgetsLive ? null : (packageIdBefore ?? idOf(values)),
    packageIdBefore,
    packageName: values.text("package_name"),
    packageType: values.text("package_type"),
    engineVersion: values.text("engine_version"),
    sha256: markedSha256(values.text("package_description")),
    sha256Before: markedSha256(before.text("package_description")),
    description: values.text("package_description"),
    descriptionKnown: !unknownAfter.includes("package_description"),
    source: packageSource(values),
    sourceBefore: packageSource(before),
    makesVersion:
      makesNew(plannedAction) ||
      (plannedAction === "update" && changed.some((argument) => !NO_VERSION.includes(argument))),
  };
}

export function declaredAssociation(
  resource: PlannedResource,
  input: string,
  referred: ReferredPackages,
): DeclaredAssociation {
  const { values, before } = resource;
  const domainBefore = before.text("domain_name");
  const packageBefore = before.text("package_id");
  return {
    ...common(resource, input),
    domainName: values.text("domain_name"),
    packageId: values.text("package_id"),
    packageAddress: referred.of(resource),
    referencePath: values.text("reference_path") ?? before.text("reference_path"),
    before:
      domainBefore === null && packageBefore === null
        ? null
        : { domainName: domainBefore, packageId: packageBefore },
  };
}

/** None when its name is not known: it is then unread. */
export function declaredDomain(resource: PlannedResource, input: string): DeclaredDomain[] {
  const { values } = resource;
  const domainName = values.text("domain_name");
  if (domainName === null) return [];
  const engineVersion = values.text("engine_version") ?? values.text("elasticsearch_version");
  return [{ ...common(resource, input), domainName, engineVersion }];
}

export function declaredRollout(
  resource: PlannedResource,
  input: string,
  referred: ReferredPackages,
  configuration: Configuration,
): DeclaredRollout {
  const { values, before, address, plannedAction } = resource;
  const packageVersion = values.text("package_version");
  const written = configuration.argument(address, "package_version");
  // What follows the version of a content is held nowhere.
  const followed = written === null ? null : contentIn(written);
  const isWritten = written !== null && written.member("constant_value")?.value !== null && followed === null;
  return {
    ...common(resource, input),
    domainName: values.text("domain_name"),
    packageId: values.text("package_id"),
    packageAddress: referred.of(resource),
    packageVersion,
    packageVersionBefore: before.text("package_version"),
    pinned: (packageVersion !== null && writes(plannedAction)) || isWritten,
    followedContent: followed === null ? null : modulePathOf(address) + followed,
    contentSha256: values.text("content_sha256"),
  };
}

/** The content whose version an expression is; null when it is something else. */
function contentIn(expression: DocumentNode): string | null {
  const [only, ...others] = mostSpecific(expression.expectObject().texts("references"));
  return others.length > 0 ? null : (CONTENT_VERSION.exec(only ?? "")?.[1] ?? null);
}

/** What every declared resource has. */
export function common(resource: PlannedResource, input: string): DeclaredResource {
  const { address, plannedAction, createsBeforeDestroy, forgetsLive, leftOut } = resource;
  const { settings, providerKey, unknownSettings } = resource;
  const { previousAddress, importId, changed, unknownAfter } = resource;
  return {
    input,
    address,
    plannedAction,
    createsBeforeDestroy,
    forgetsLive,
    leftOut,
    settings,
    providerKey,
    unknownSettings,
    previousAddress,
    importId,
    changed,
    unknownAfter,
  };
}

function idOf(values: DocumentNode): string | null {
  return values.text("package_id") ?? values.text("id");
}

function packageSource(values: DocumentNode): ObjectName | null {
  const source = values.objectsOrNull("package_source")[0];
  return source === undefined ? null : objectName(source.text("s3_bucket_name"), source.text("s3_key"));
}

/** An object that is named in full, or none. */
export function objectName(bucket: string | null, key: string | null): ObjectName | null {
  return bucket === null || key === null ? null : { bucket, key };
}
