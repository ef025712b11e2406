import type { Delivery } from "../../validation/result/Delivery";
import type { Finding } from "../../validation/result/Finding";
import type { UncheckedItem, ValidationReport } from "../../validation/result/ValidationReport";
import { declarationKey, deliveryAddress, packageAddress } from "../wording/rowLabels";

/** Something that was checked: a test case. */
export interface CheckedSubject {
  readonly kind: SubjectKind;
  readonly address: string;
  readonly input: string | null;
  /** Those declared at this address; none where it is no delivery. */
  readonly deliveries: Delivery[];
  readonly findings: Finding[];
  readonly unchecked: UncheckedItem[];
}

export const SUBJECT_KINDS = ["delivery", "package", "domain", "other"] as const;

/** `other`: what findings speak of and no table has, such as a source object. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

interface Declaration {
  readonly input: string | null;
}

/** Every row of the report, with what was found about its address; a finding without a row makes its own. */
export function checkedSubjects(report: ValidationReport): CheckedSubject[] {
  const subjects = new Map<string, CheckedSubject>();
  const subjectAt = (address: string, { input }: Declaration, kind: SubjectKind): CheckedSubject => {
    const key = declarationKey(address, input);
    const subject = subjects.get(key) ?? {
      kind,
      address,
      input,
      deliveries: [],
      findings: [],
      unchecked: [],
    };
    subjects.set(key, subject);
    return subject;
  };
  report.deliveries.forEach((row) => subjectAt(deliveryAddress(row), row, "delivery").deliveries.push(row));
  report.packages.forEach((row) => subjectAt(packageAddress(row), row, "package"));
  report.domains.forEach((row) => subjectAt(row.address, row, "domain"));
  report.findings.forEach((finding) => subjectAt(finding.address, finding, "other").findings.push(finding));
  report.unchecked.forEach((item) => subjectAt(item.address, item, "other").unchecked.push(item));
  return [...subjects.values()];
}
