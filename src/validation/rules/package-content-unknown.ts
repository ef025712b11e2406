import { markedSha256 } from "../../contract/contentMark";
import { leavesAsIs } from "../../contract/PlannedAction";
import type { PackageSubject } from "../comparison/Comparison";
import { found, type Found, packageLabel, type Rule } from "./Rule";

/** Which content the package holds cannot be told: its description carries no hash. */
export const packageContentUnknown: Rule = {
  code: "package-content-unknown",
  check: ({ packages }) => packages.flatMap(check),
};

function check(subject: PackageSubject): Found[] {
  const { declared, plannedAction, live } = subject;
  if (declared === null || live.kind !== "present" || !leavesAsIs(plannedAction)) return [];
  if (live.value.PackageType !== "TXT-DICTIONARY" || markedSha256(live.value.PackageDescription) !== null) {
    return [];
  }
  return [
    found(subject, {
      severity: declared.sha256 === null ? "info" : "warning",
      message: `The live description of the package ${packageLabel(subject)} names no content, so nobody can tell what it holds.`,
      expected: declared.sha256 === null ? null : `sha256 ${declared.sha256}`,
      actual: "no hash in the description",
      remedy:
        "End package_description with [sha256:…] of the file, as the Dictionary construct does, and apply",
    }),
  ];
}
