import type { Command } from "commander";
import { REPORT_FORMATS, type ReportFormat } from "../../../report";
import type { Severity } from "../../../validation";
import { failOnOption } from "../../options/limitOptions";
import { addOutputOption } from "../../outputs/addOutputOption";
import type { OutputChoice } from "../../outputs/OutputChoice";

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
