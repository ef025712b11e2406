import type { PlannedAction } from "../../contract/PlannedAction";
import type { DeclaredContent, DeclaredPackage } from "../../terraform/Declared";

/** What a plan does with the package of an `opensearchpackages_package_content`: it neither makes nor deletes any. */
const ON_THE_PACKAGE: Readonly<Record<PlannedAction, PlannedAction>> = {
  none: "none",
  import: "import",
  create: "update",
  update: "update",
  replace: "update",
  delete: "forget",
  forget: "forget",
};

/** The package whose content is declared, as if it were declared itself. */
export function contentPackage(content: DeclaredContent): DeclaredPackage {
  const { packageId, source, sha256, sha256Before, makesVersion, plannedAction } = content;
  return {
    ...content,
    plannedAction: ON_THE_PACKAGE[plannedAction],
    packageIdBefore: packageId,
    packageName: null,
    packageType: null,
    engineVersion: null,
    description: null,
    sha256,
    sha256Before,
    descriptionKnown: sha256 !== null,
    source,
    sourceBefore: source,
    makesVersion: makesVersion && ON_THE_PACKAGE[plannedAction] === "update",
  };
}
