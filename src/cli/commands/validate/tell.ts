import type { OutputPurpose } from "../../../files/OutputFile";
import { renderReport, type ReportFormat } from "../../../report";
import type { ValidationReport } from "../../../validation";
import type { OutputChoice } from "../../outputs/OutputChoice";
import { terminalOptions } from "../../outputs/terminalOptions";
import { writeOutputs } from "../../outputs/writeOutputs";

interface Telling {
  readonly output: readonly OutputChoice<ReportFormat>[];
  readonly commentId?: string;
  readonly runUrl?: string;
  readonly failOn?: "error" | "warning" | "info" | "never";
}

/** Tells a report in every form that was asked for. @param fallback where none was */
export function tell(
  report: ValidationReport,
  { output, commentId, runUrl, failOn }: Telling,
  writing: OutputPurpose,
  fallback: ReportFormat = process.stdout.isTTY ? "table" : "json",
): Promise<void> {
  const render = ({ kind, file }: OutputChoice<ReportFormat>): string =>
    renderReport(report, kind, { commentId, runUrl, failOn, ...terminalOptions(file === undefined) });
  return writeOutputs(output, fallback, render, writing);
}
