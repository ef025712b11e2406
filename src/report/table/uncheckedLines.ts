import type { Colors } from "picocolors/types";
import type { UncheckedItem, ValidationReport } from "../../validation/result/ValidationReport";
import { plain } from "../plain";
import { declaredAt } from "../rowLabels";

/** What could not be checked, so that its absence among the findings is not read as being fine. */
export function uncheckedLines(report: ValidationReport, colors: Colors): string[] {
  if (report.unchecked.length === 0) return [];
  return [
    colors.bold(colors.magenta("Not checked, and so not known to be fine:")),
    ...report.unchecked.map((item) => `  ${uncheckedText(item, report)}`),
  ];
}

function uncheckedText(item: UncheckedItem, report: ValidationReport): string {
  const { hop, what, why, checkedBy } = item;
  const where = hop === null ? "" : `, ${hop}`;
  const check = checkedBy === null || checkedBy === what ? "" : plain`; checked by ${checkedBy}`;
  return plain`${declaredAt(item, report)}${where}: ${what} – ${why}${check}`;
}
