import picocolors from "picocolors";
import type { Colors } from "picocolors/types";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import { withoutCommands } from "../../contract/plainText";
import type { RenderOptions } from "../RenderOptions";
import { scopeSentence, verdictSentence } from "../wording/verdictSentence";
import { deliveryLines } from "./deliveryLines";
import { findingLines, uncheckedLines } from "./findingLines";
import { indexLines } from "./indexLines";
import { leftOutLines, unprovenLines } from "./hopNoteLines";

/** For terminals and logs: the deliveries, the findings with their remedies, the verdict last, where the eye is. */
export function renderTable(report: ValidationReport, options: RenderOptions): string {
  const colors = picocolors.createColors(options.color ?? false);
  const blocks = [
    deliveryLines(report.deliveries, colors, options.width),
    indexLines(report.indexes, colors, options.width),
    unprovenLines(report, colors),
    ...report.findings.map((finding) => findingLines(finding, report, colors)),
    uncheckedLines(report, colors),
    leftOutLines(report, colors),
    [verdictLine(report, colors), colors.dim(scopeSentence(report))],
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
  return withoutCommands(text);
}

function verdictLine(report: ValidationReport, colors: Colors): string {
  const paint = {
    clean: colors.green,
    unknown: colors.yellow,
    findings: report.counts.error > 0 ? colors.red : colors.yellow,
  }[report.verdict];
  return colors.bold(paint(`${verdictSentence(report)}.`));
}
