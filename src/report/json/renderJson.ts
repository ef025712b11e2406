import { safeJson } from "../../contract/safeJson";
import type { ValidationReport } from "../../validation/result/ValidationReport";

/** The report exactly, as `schema/validation-report.schema.json` documents it. */
export function renderJson(report: ValidationReport): string {
  return `${safeJson(report)}\n`;
}
