import { makesNew } from "../contract/PlannedAction";
import type { DeclaredContent } from "./Declared";
import { common, objectName } from "./declaredResources";
import type { PlannedResource } from "./PlannedResource";
import type { ReferredPackages } from "./referredPackage";

export function declaredContent(
  resource: PlannedResource,
  input: string,
  referred: ReferredPackages,
): DeclaredContent {
  const { values, before, plannedAction, unknownAfter } = resource;
  return {
    ...common(resource, input),
    packageId: values.text("package_id"),
    packageAddress: referred.of(resource),
    source: objectName(values.text("s3_bucket_name"), values.text("s3_key")),
    sha256: values.text("content_sha256"),
    sha256Before: before.text("content_sha256"),
    // The provider plans the version as unknown where it is going to call UpdatePackage, and keeps it elsewhere.
    makesVersion:
      makesNew(plannedAction) ||
      (plannedAction === "update" && unknownAfter.includes("available_package_version")),
    packageVersion: values.text("available_package_version"),
    packageVersionBefore: before.text("available_package_version"),
  };
}
