import type { Colors } from "picocolors/types";
import type { ValidationReport } from "../../validation/ValidationReport";
import { plainLine } from "../../contract/plainText";
import { declaredAt } from "../rowLabels";

/** What could not be checked, so that its absence among the findings is not read as being fine. */
export function uncheckedLines(report: ValidationReport, colors: Colors): string[] {
  if (report.unchecked.length === 0) return [];
  return [
    colors.bold(colors.magenta("Not checked, and so not known to be fine:")),
    ...report.unchecked.map(
      (item) => `  ${plainLine(declaredAt(item, report))}: ${plainLine(item.what)} – ${plainLine(item.why)}`,
    ),
  ];
}
