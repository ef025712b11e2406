import { valueOf } from "../../service/reading";
import type { PackageSubject } from "../comparison/Comparison";
import { type Found, found, type Rule } from "./Rule";

/** A package to be created has the name of one that is already live. */
export const packageNameTaken: Rule = {
  code: "package-name-taken",
  severity: "error",
  hop: "package",
  summary: "A package to be created has the name of one that is already live.",
  documentation: {
    cause: "The plan creates a package under a name that another live package has.",
    consequence: "`CreatePackage` answers `ResourceAlreadyExistsException`; the apply stops half-way.",
    remedy:
      "Choose another name. An `import` block alone does not take the live package over: the AWS provider (5.100 and 6.x) does not read `package_source` back, plans to replace what it imported, and the replacement is refused or takes the words off the domains.",
    example: "Two stacks both declare `product-synonyms`.",
  },
  check: ({ packages }) => packages.flatMap(({ subject }) => check(subject)),
};

function check(subject: PackageSubject): Found[] {
  const { declared, plannedAction, packageId } = subject;
  const holder = valueOf(subject.nameHolder);
  if (holder === null || declared === null) return [];
  // A replacement that deletes first frees its own name.
  const freesIt = !declared.createsBeforeDestroy && holder.PackageID === packageId;
  const willFail = plannedAction === "create" || (plannedAction === "replace" && !freesIt);
  if (!willFail) return [];
  return [
    found(subject, {
      severity: "error",
      message: `The package name ${declared.packageName} is taken by ${holder.PackageID}: creating it will fail with ResourceAlreadyExistsException.`,
      expected: "the name is free",
      actual: `${holder.PackageID} has it (${holder.PackageStatus})`,
      remedy: declared.forgetsLive
        ? "The same plan forgets that package and leaves it live: choose another name, or keep the resource in the state"
        : `Choose another name. An import alone does not take ${holder.PackageID} over: the AWS provider does not read package_source back, and plans to replace what it imported`,
    }),
  ];
}
