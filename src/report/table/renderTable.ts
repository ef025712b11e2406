import picocolors from "picocolors";
import type { Colors } from "picocolors/types";
import type { Delivery, ValidationReport } from "../../validation/ValidationReport";
import { reviewOrder } from "../ordering";
import type { RenderOptions } from "../RenderOptions";
import { domainLabel, packageLabel, versionTransition } from "../rowLabels";
import { scopeSentence, verdictSentence } from "../verdictSentence";
import { findingLines } from "./findingLines";
import { statusPaint } from "./statusPaint";
import { type Cell, textTable } from "./textTable";
import { uncheckedLines } from "./uncheckedLines";

/** For terminals and logs: the associations, the findings with their remedies, the verdict last, where the eye is. */
export function renderTable(report: ValidationReport, options: RenderOptions): string {
  const colors = picocolors.createColors(options.color ?? false);
  const blocks = [
    associationsTable(report.deliveries, colors, options.width),
    ...report.findings.map((finding) => findingLines(finding, report, colors)),
    uncheckedLines(report, colors),
    [verdictLine(report, colors), colors.dim(scopeSentence(report))],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function associationsTable(rows: readonly Delivery[], colors: Colors, width?: number): string[] {
  if (rows.length === 0) return [];
  const header = ["Status", "Domain", "Package", "Version", "Live status", "Reference path"];
  return textTable(
    header.map((text) => ({ text, paint: colors.bold })),
    reviewOrder(rows).map((row) => associationCells(row, colors)),
    width,
  );
}

function associationCells(row: Delivery, colors: Colors): Cell[] {
  return [
    { text: row.status, paint: statusPaint(row.status, colors) },
    { text: domainLabel(row) },
    { text: packageLabel(row) },
    { text: versionTransition(row) },
    { text: row.liveStatus ?? "–" },
    { text: row.referencePath ?? "–" },
  ];
}

function verdictLine(report: ValidationReport, colors: Colors): string {
  const paint = {
    clean: colors.green,
    unknown: colors.yellow,
    findings: report.counts.error > 0 ? colors.red : colors.yellow,
  }[report.verdict];
  return colors.bold(paint(`${verdictSentence(report)}.`));
}
