import { valueOf } from "../../service/snapshot";
import type { PackageSubject } from "../comparison/Comparison";
import { found, type Found, type Rule } from "./Rule";

/** A planned create will fail: the name belongs to another package. */
export const packageNameTaken: Rule = {
  code: "package-name-taken",
  check: ({ packages }) => packages.flatMap(check),
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
      remedy: `Take the package over: import { to = ${subject.address} id = "${holder.PackageID}" }; or choose another name`,
    }),
  ];
}
