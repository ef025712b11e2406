import type { Command } from "commander";
import type { OutputPurpose } from "../../files/refuseOutputs";
import { type RenderOptions, renderReport, REPORT_FORMATS, type ReportFormat } from "../../report";
import type { Severity, ValidationReport } from "../../validation";
import { failOnOption } from "../options/limitOptions";
import { showsColour } from "../terminal/showsColour";
import { addOutputOption } from "./addOutputOption";
import type { OutputChoice } from "./OutputChoice";
import { writeOutputs } from "./writeOutputs";

/** What is told of a report, and what makes it a failure. */
export interface ReportCommandOptions {
  readonly output: readonly OutputChoice<ReportFormat>[];
  readonly failOn: Severity | "never";
}

/** Adds the options of every command that makes a report. */
export function addReportOptions(command: Command): Command {
  return addOutputOption(command, REPORT_FORMATS, { says: "table on a terminal, else json" }).addOption(
    failOnOption(),
  );
}

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

/** What an output may assume of where it goes: colours and a width only on a terminal, never in a pipe or a file. */
function terminalOptions(toStandardOutput: boolean): Pick<RenderOptions, "color" | "width"> {
  if (!toStandardOutput || !process.stdout.isTTY) return {};
  return { color: showsColour(process.stdout), width: process.stdout.columns };
}
