import { valueOf } from "../../service/snapshot";
import type { PackageSubject } from "../comparison/Comparison";
import { found, type Found, type Rule } from "./Rule";

/** A planned create will fail: the name belongs to another package. */
export const packageNameTaken: Rule = {
  code: "package-name-taken",
  check: ({ packages }) => packages.flatMap(check),
};

/** @see https://developer.hashicorp.com/terraform/language/import */
function importBlock(address: string, id: string | undefined): string {
  return `import {\n  to = ${address}\n  id = "${id}"\n}`;
}

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
      remedy: `Choose another name, or take the package over with an import block:\n${importBlock(subject.address, holder.PackageID)}`,
    }),
  ];
}
