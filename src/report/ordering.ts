import { isAtLeast, type Severity } from "../contract/severity";
import type { Finding } from "../validation/Finding";
import type { Delivery, RowStatus } from "../validation/ValidationReport";

/** Worst first; what is not known comes before what is known to be harmless. */
export const STATUSES: readonly RowStatus[] = ["error", "warning", "unknown", "info", "ok"];

/** The rows, worst first, otherwise in the order given. */
export function worstFirst<Row extends { readonly status: RowStatus }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}

/** Whether the domain serves another version after the apply. */
export function changes({ liveVersion, versionAfterApply }: Delivery): boolean {
  return liveVersion !== versionAfterApply;
}

/** Worst first, and of one status what the plan changes: a review looks at the first rows. */
export function reviewOrder(rows: readonly Delivery[]): Delivery[] {
  return worstFirst([...rows].sort((a, b) => Number(changes(b)) - Number(changes(a))));
}

/** Whether a finding is at least as bad as the threshold. */
export function reaches(severity: Severity, threshold: Severity | "never"): boolean {
  return threshold !== "never" && isAtLeast(severity, threshold);
}

/** The findings that count, in the order given. */
export function unsuppressed(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.suppressed === null);
}

/** The findings that do not count, in the order given. */
export function suppressed(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.suppressed !== null);
}
