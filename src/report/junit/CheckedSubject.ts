import type { Finding } from "../../validation/Finding";
import type { UncheckedItem, ValidationReport } from "../../validation/ValidationReport";
import { associationAddress, domainAddress, packageAddress } from "../rowLabels";

/** Something that was checked: a test case. */
export interface CheckedSubject {
  readonly kind: SubjectKind;
  readonly address: string;
  readonly findings: Finding[];
  readonly unchecked: UncheckedItem[];
}

export const SUBJECT_KINDS = ["association", "package", "domain", "other"] as const;

/** `other`: what findings speak of and no table has, such as a source object. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Every row of the report, with what was found about its address; a finding without a row makes its own. */
export function checkedSubjects(report: ValidationReport): CheckedSubject[] {
  const subjects = new Map<string, CheckedSubject>();
  const subjectAt = (address: string, kind: SubjectKind): CheckedSubject => {
    const subject = subjects.get(address) ?? { kind, address, findings: [], unchecked: [] };
    subjects.set(address, subject);
    return subject;
  };
  report.associations.forEach((row) => subjectAt(associationAddress(row), "association"));
  report.packages.forEach((row) => subjectAt(packageAddress(row), "package"));
  report.domains.forEach((row) => subjectAt(domainAddress(row), "domain"));
  report.findings.forEach((finding) => subjectAt(finding.address, "other").findings.push(finding));
  report.unchecked.forEach((item) => subjectAt(item.address, "other").unchecked.push(item));
  return [...subjects.values()];
}
