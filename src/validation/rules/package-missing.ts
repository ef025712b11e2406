import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
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
    remedy: "`terraform apply`, whose refresh sees that it is gone, and which makes it again.",
    advice:
      "Find out whether another id, region or account is meant, where no resource makes the package; or who has its name now.",
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
          actual: actualOf(subject),
          remedy: remedyFor(subject),
        }),
      ),
};

function actualOf({ live, nameHolder }: PackageSubject): string {
  if (live.kind === "present") return "being deleted";
  const holder = valueOf(nameHolder);
  return holder === null ? "no such package" : `no such package; ${holder.PackageID} has its name now`;
}

function remedyFor({ declared, nameHolder, elsewhere }: PackageSubject): string {
  if (elsewhere !== null)
    return `Consider the provider of what uses the package: the package is declared in ${elsewhere}`;
  if (declared === null) return "Find out whether another id, another region or another account is meant";
  const holder = valueOf(nameHolder);
  if (holder !== null)
    return `Find out who made ${holder.PackageID}: as long as it has the name, an apply that makes the package again is refused`;
  return "Run `terraform apply`: its refresh sees that the package is gone, and makes it again";
}

function isMissing({ plannedAction, packageId, live }: PackageSubject): boolean {
  // A replacement needs the old package no more.
  if (packageId === null || !keepsLive(plannedAction)) return false;
  return live.kind === "absent" || (live.kind === "present" && live.value.PackageStatus === "DELETING");
}
