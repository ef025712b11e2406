import { markedSha256 } from "../../contract/contentMark";
import { leavesAsIs, writes } from "../../contract/PlannedAction";
import type { PackageSubject } from "../comparison/Comparison";
import { found, type Found, packageLabel, type Rule } from "./Rule";

/** The package holds other content than declared, and nothing planned changes that. */
export const packageContentDiffers: Rule = {
  code: "package-content-differs",
  check: ({ packages }) => packages.flatMap(check),
};

function check(subject: PackageSubject): Found[] {
  const { declared, plannedAction, live } = subject;
  if (declared === null || live.kind !== "present" || !leavesAsIs(plannedAction)) return [];
  const liveSha256 = markedSha256(live.value.PackageDescription);
  if (declared.sha256 !== null && liveSha256 !== null && declared.sha256 !== liveSha256) {
    return [differs(subject, declared.sha256, liveSha256)];
  }
  return sourceChangesAlone(subject) ? [goesUnnoticed(subject)] : [];
}

function differs(subject: PackageSubject, expected: string, actual: string): Found {
  return found(subject, {
    severity: "error",
    message: `The package ${packageLabel(subject)} holds other content than the declared one.`,
    expected: `sha256 ${expected}`,
    actual: `sha256 ${actual}`,
    remedy: "Run `terraform apply` with refresh, so that the package is updated from the declared file",
  });
}

/** The plan uploads a file, and the package is not updated from it: the service would not notice. */
function sourceChangesAlone({ source }: PackageSubject): boolean {
  return source?.declared !== null && writes(source?.declared.plannedAction ?? "none");
}

function goesUnnoticed(subject: PackageSubject): Found {
  const { source } = subject;
  return found(subject, {
    severity: "error",
    message: `The plan changes ${source?.address} and makes no new version of the package ${packageLabel(subject)}: the package and its domains keep the old content.`,
    expected: source?.sha256 === null ? "the content of the new file" : `sha256 ${source?.sha256}`,
    actual: "the content of the last version",
    remedy:
      "Let package_description carry [sha256:…] of the file (the Dictionary construct does): its change makes the new version",
  });
}
