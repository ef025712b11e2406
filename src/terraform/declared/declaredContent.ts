import { markedDescription } from "../../contract/contentMark";
import { makesNew } from "../../contract/PlannedAction";
import type { DeclaredContent } from "./Declared";
import { common, objectName } from "./declaredResources";
import type { DocumentNode } from "../json/DocumentNode";
import type { PlannedResource } from "../document/PlannedResource";
import type { ReferredPackages } from "./referredPackage";

export function declaredContent(
  resource: PlannedResource,
  input: string,
  referred: ReferredPackages,
): DeclaredContent {
  const { values, before, plannedAction, unknownAfter } = resource;
  const sha256 = values.text("content_sha256");
  return {
    ...common(resource, input),
    packageId: values.text("package_id"),
    packageAddress: referred.of(resource),
    source: objectName(values.text("s3_bucket_name"), values.text("s3_key")),
    sha256,
    description:
      sha256 === null || unknownAfter.includes("package_description")
        ? null
        : markedDescription(values.text("package_description") ?? "", sha256),
    copiesAnyway: plannedAction === "update" && copiesAnyway(before, values),
    sha256Before: before.text("content_sha256"),
    // The provider plans the version as unknown where it is going to call UpdatePackage, and keeps it elsewhere.
    makesVersion:
      makesNew(plannedAction) ||
      (plannedAction === "update" && unknownAfter.includes("available_package_version")),
    packageVersion: values.text("available_package_version"),
    packageVersionBefore: before.text("available_package_version"),
  };
}

/** As the provider decides: what the package has copied last, or copies now, was not asked for by this configuration. */
function copiesAnyway(before: DocumentNode, values: DocumentNode): boolean {
  const isSame = (name: string): boolean => before.text(name) === values.text(name);
  if (!isSame("content_sha256") || !isSame("package_description")) return false;
  const isFromAnother = ["s3_bucket_name", "s3_key"].some(
    (name) => before.text(name) !== null && !isSame(name),
  );
  const seen = before.text("content_version");
  const isMoved = seen !== null && seen !== before.text("available_package_version");
  return before.text("status") !== "AVAILABLE" || isFromAnother || isMoved;
}
