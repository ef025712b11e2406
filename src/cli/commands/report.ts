import { type Command, Option } from "commander";
import {
  readReport,
  type RenderOptions,
  renderReport,
  REPORT_FORMATS,
  type ReportFormat,
} from "../../report";
import { STANDARD_INPUT, shownName } from "../../files/inputName";
import { readInputText } from "../../files/readInputText";
import { refuseOutputs } from "../../files/refuseOutputs";
import { writeFiles } from "../../files/writeFiles";
import { atOnce, commandSignal } from "../interrupts";
import { printReport, terminalOptions } from "../printReport";
import { WRITING_REPORT } from "./validate/writingReport";

interface ReportCommandOptions {
  readonly output: ReportFormat;
  readonly out?: string;
  readonly commentId?: string;
  readonly failOn?: RenderOptions["failOn"];
}

const REPORT = {
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
  const writing = { ...WRITING_REPORT, inputs: [name] };
  const { out } = options;
  if (out !== undefined) refuseOutputs([out], writing);
  const text = await readInputText(name, REPORT, commandSignal());
  const rendered = await atOnce(() => render(text, name, options));
  if (out === undefined) printReport(rendered, options.output);
  else writeFiles([{ path: out, content: rendered }], writing);
}

function render(text: string, name: string, options: ReportCommandOptions): string {
  return renderReport(readReport(text, shownName(name)), options.output, {
    ...terminalOptions(options.out === undefined),
    commentId: options.commentId,
    failOn: options.failOn,
  });
}
