import type { Severity } from "../../validation/Finding";
import type { RowStatus, ValidationReport } from "../../validation/ValidationReport";

/** A sign and a word: neither colour nor picture alone tells a status. */
export const statusSigns: Readonly<Record<RowStatus | Severity, string>> = {
  error: "❌ error",
  warning: "⚠️ warning",
  unknown: "❔ unknown",
  info: "ℹ️ info",
  ok: "✅ ok",
};

export function verdictSign(report: ValidationReport): string {
  if (report.verdict === "findings") return report.counts.error > 0 ? "❌" : "⚠️";
  return { clean: "✅", unknown: "❔" }[report.verdict];
}
