import type { ValidationReport } from "../../validation/ValidationReport";
import { jsonText } from "./jsonText";

/** The report exactly, as `schema/validation-report.schema.json` documents it. */
export function renderJson(report: ValidationReport): string {
  return jsonText(report);
}
