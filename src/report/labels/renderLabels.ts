import type { ValidationReport } from "../../validation/result/ValidationReport";
import { reviewLabels } from "./reviewLabels";

/** The labels of a review as a JSON list of texts, on one line: `["dictionary-change","will-fail"]`. */
export function renderLabels(report: ValidationReport): string {
  return `${JSON.stringify(reviewLabels(report))}\n`;
}
