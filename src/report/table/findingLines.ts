import type { Colors } from "picocolors/types";
import type { Finding } from "../../validation/result/Finding";
import type { UncheckedItem, ValidationReport } from "../../validation/result/ValidationReport";
import { plainLine, plainLines } from "../../contract/plainText";
import { plain } from "../wording/plain";
import { declaredAt } from "../wording/rowLabels";
import { statusPaint } from "./statusPaint";

/** A finding on a terminal: what, where, why it matters, what to do. */
export function findingLines(finding: Finding, report: ValidationReport, colors: Colors): string[] {
  const lines = [
    `${label(finding, colors)} ${colors.bold(finding.code)}  ${plainLine(declaredAt(finding, report))}${finding.hop === null ? "" : `  → ${finding.hop}`}`,
    `  ${plainLine(finding.message)}`,
    ...difference(finding, colors),
    ...suppression(finding),
    ...indented(`Remedy: ${finding.remedy}`),
  ];
  return finding.suppressed === null ? lines : lines.map(colors.dim);
}

function label(finding: Finding, colors: Colors): string {
  if (finding.suppressed !== null) return "suppressed";
  return statusPaint(finding.severity, colors)(finding.severity);
}

function difference(finding: Finding, colors: Colors): string[] {
  if (finding.expected === null && finding.actual === null) return [];
  const expected = plainLine(finding.expected ?? "nothing");
  const actual = plainLine(finding.actual ?? "nothing");
  return [`  declared ${colors.bold(expected)}, live ${colors.bold(actual)}`];
}

function suppression(finding: Finding): string[] {
  if (finding.suppressed === null) return [];
  const { reason, until, source } = finding.suppressed;
  const end = until === undefined ? "" : plain` until ${until}`;
  return [plain`  Suppressed${end} in ${source}: ${reason}`];
}

/** A remedy may be several lines of code to paste. */
function indented(text: string): string[] {
  return plainLines(text).map((line) => `  ${line}`);
}

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
