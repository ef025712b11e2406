import { type Command, Option } from "commander";
import { REPORT_FORMATS } from "../../../report";
import type { Severity } from "../../../validation";
import { parseOutput, type ReportOutput } from "./ReportOutput";

/** What is told of a report, and what makes it a failure. */
export interface ReportCommandOptions {
  readonly output: readonly ReportOutput[];
  readonly failOn: Severity | "never";
}

/** Adds the options of every command that makes a report. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option("-o, --output <format[=file]>", `${REPORT_FORMATS.join(", ")}; can be given several times`)
        .argParser(collectOutput)
        .default([], "table on a terminal, else json"),
    )
    .addOption(
      new Option("--fail-on <severity>", "the least severity for exit code 2; never is always 0")
        .choices(["error", "warning", "never"])
        .default("warning"),
    );
}

function collectOutput(value: string, previous: readonly ReportOutput[]): ReportOutput[] {
  return [...previous, parseOutput(value, previous)];
}
