import { validationReportSchema } from "../../src/report";
import type { GeneratedFile } from "./GeneratedFile";

/** The published schema of the JSON report. */
export function generateReportSchema(): GeneratedFile {
  const content = `${JSON.stringify(validationReportSchema, null, 2)}\n`;
  return { path: "src/report/schema/validation-report.schema.json", content };
}
