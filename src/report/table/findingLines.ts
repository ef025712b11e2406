import type { Colors } from "picocolors/types";
import type { Finding } from "../../validation/result/Finding";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import { plainLine, plainLines } from "../../contract/plainText";
import { plain } from "../plain";
import { declaredAt } from "../rowLabels";
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
