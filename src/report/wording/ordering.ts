import { isAtLeast, type Severity } from "../../contract/severity";
import type { Delivery } from "../../validation/result/Delivery";
import type { Finding } from "../../validation/result/Finding";
import type { RowStatus } from "../../validation/result/rows";
import { deliveryStatus, STATUSES } from "./deliveryStatus";

/** The rows, worst first, otherwise in the order given. */
export function worstFirst<Row extends { readonly status: RowStatus }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
}

/** Whether the domain serves another version after the apply. */
export function changes({ liveVersion, versionAfterApply }: Delivery): boolean {
  return liveVersion !== versionAfterApply;
}

/** Worst first, and of one status what the plan changes: a review looks at the first rows. */
export function reviewOrder(deliveries: readonly Delivery[]): Delivery[] {
  return deliveries
    .map((row) => ({ row, rank: 2 * STATUSES.indexOf(deliveryStatus(row)) - Number(changes(row)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
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
