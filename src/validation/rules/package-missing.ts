import { keepsLive } from "../../contract/PlannedAction";
import type { PackageSubject } from "../comparison/Comparison";
import { found, packageLabel, type Rule } from "./Rule";

/** A declared package does not exist in OpenSearch Service. */
export const packageMissing: Rule = {
  code: "package-missing",
  severity: "error",
  hop: "package",
  summary: "A declared package does not exist in OpenSearch Service.",
  documentation: {
    cause: "The state or plan has a package that the API does not know, or that is being deleted.",
    consequence: "Whatever associates or updates it will fail.",
    remedy: "Apply with refresh, which makes it again, or correct the id, region or account.",
    example: "Somebody deleted `product-synonyms` in the console.",
  },
  check: ({ packages }) =>
    packages
      .map(({ subject }) => subject)
      .filter(isMissing)
      .map((subject) =>
        found(subject, {
          severity: "error",
          message: `There is no package ${packageLabel(subject)} in this account and region; whatever uses it will fail.`,
          expected: subject.declared?.packageName ?? subject.packageId,
          actual: subject.live.kind === "present" ? "being deleted" : "no such package",
          remedy:
            subject.declared === null
              ? "Correct the package's id, the region or the account"
              : "Run `terraform apply`: its refresh sees that the package is gone, and makes it again",
        }),
      ),
};

function isMissing({ plannedAction, packageId, live }: PackageSubject): boolean {
  // A replacement needs the old package no more.
  if (packageId === null || !keepsLive(plannedAction)) return false;
  return live.kind === "absent" || (live.kind === "present" && live.value.PackageStatus === "DELETING");
}
