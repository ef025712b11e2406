import type { PlannedAction } from "../../contract/PlannedAction";
import type { DeclaredContent, DeclaredPackage } from "../../terraform/declared/Declared";

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

/**
 * Every package of which something is declared, once: a content makes versions of the package that it refers to, and is the
 * declaration of one that is made elsewhere.
 */
export function packagesWithContents(
  packages: readonly DeclaredPackage[],
  contents: readonly DeclaredContent[],
): DeclaredPackage[] {
  const isOf = (content: DeclaredContent, declared: DeclaredPackage): boolean =>
    content.input === declared.input && content.packageAddress === declared.address;
  const ofOthers = contents.filter((content) => !packages.some((declared) => isOf(content, declared)));
  return [
    ...packages.map((declared) =>
      contents.filter((content) => isOf(content, declared)).reduce(withContent, declared),
    ),
    ...ofOthers.map((content) => contentPackage(content)),
  ];
}

/** A copy that the content makes again is a version of the package, although the package itself stays as it is. */
function withContent(declared: DeclaredPackage, content: DeclaredContent): DeclaredPackage {
  const { plannedAction } = declared;
  const isKept = plannedAction === "none" || plannedAction === "update" || plannedAction === "import";
  if (declared.makesVersion || !content.makesVersion || !isKept) return declared;
  return {
    ...declared,
    makesVersion: true,
    plannedAction: plannedAction === "none" ? "update" : plannedAction,
  };
}

/** The package whose content is declared, as if it were declared itself. */
function contentPackage(content: DeclaredContent): DeclaredPackage {
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
