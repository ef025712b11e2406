import { type Command, Option } from "commander";
import { showsColour } from "../showsColour";
import {
  readReport,
  type RenderOptions,
  renderReport,
  REPORT_FORMATS,
  type ReportFormat,
} from "../../report";
import { readText, STANDARD_INPUT, type TextPurpose } from "./validate/readText";
import { writeWhole } from "./validate/writeWhole";

interface ReportCommandOptions {
  readonly output: ReportFormat;
  readonly out?: string;
  readonly commentId?: string;
  readonly failOn?: RenderOptions["failOn"];
}

const REPORT: TextPurpose = {
  attempted: "reading the report",
  remedy: "Name the file that `opensearch-packages validate --output json` wrote",
};

/** `opensearch-packages report`: tells a report that `validate --output json` made in another format. */
export function registerReportCommand(program: Command): void {
  program
    .command("report")
    .description(
      "Render the JSON report of `validate`: as one HTML page for a browser, or in any other format.",
    )
    .argument("[report]", "the file that `validate --output json` wrote; - is standard input", STANDARD_INPUT)
    .addOption(new Option("-o, --output <format>", "the format").choices(REPORT_FORMATS).default("table"))
    .option("--out <file>", "write to this file, whole or not at all (default: standard output)")
    .option("--comment-id <id>", "markdown: tells the comments of several stacks apart")
    .addOption(
      new Option(
        "--fail-on <severity>",
        "junit: the least severity that is a failure (default: warning)",
      ).choices(["error", "warning", "info", "never"]),
    )
    .action(runReport);
}

async function runReport(name: string, options: ReportCommandOptions): Promise<void> {
  const report = readReport(await readText(name, REPORT), name === STANDARD_INPUT ? "standard input" : name);
  const rendered = renderReport(report, options.output, {
    ...terminal(options.out === undefined),
    commentId: options.commentId,
    failOn: options.failOn,
  });
  if (options.out === undefined) process.stdout.write(rendered);
  else await writeWhole(options.out, rendered);
}

/** What the table may assume of where it goes: colours and a width only on a terminal, never in a pipe or file. */
function terminal(toStandardOutput: boolean): Pick<RenderOptions, "color" | "width"> {
  if (!toStandardOutput || !process.stdout.isTTY) return {};
  return { color: showsColour(process.stdout), width: process.stdout.columns };
}
