import { keepsLive } from "../../contract/PlannedAction";
import type { PackageSubject } from "../comparison/Comparison";
import { found, packageLabel, type Rule } from "./Rule";

/** A package that is declared to exist does not. */
export const packageMissing: Rule = {
  code: "package-missing",
  check: ({ packages }) =>
    packages.filter(isMissing).map((subject) =>
      found(subject, {
        severity: "error",
        message: `There is no package ${packageLabel(subject)} in this account and region; whatever uses it will fail.`,
        expected: subject.declared?.packageName ?? subject.packageId,
        actual: subject.live.kind === "present" ? "being deleted" : "no such package",
        remedy:
          subject.declared === null
            ? "Correct the package's id, the region or the account"
            : `Run \`terraform apply -replace='${subject.address}'\` to make it again`,
      }),
    ),
};

function isMissing({ plannedAction, packageId, live }: PackageSubject): boolean {
  // A replacement needs the old package no more.
  if (packageId === null || !keepsLive(plannedAction)) return false;
  return live.kind === "absent" || (live.kind === "present" && live.value.PackageStatus === "DELETING");
}
