import { type Command, Option } from "commander";
import {
  mergeReports,
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
import { refuseTwice } from "../../files/refuseTwice";
import { atOnce, commandSignal } from "../interrupts";
import { parseUrl } from "../parseUrl";
import { printReport, terminalOptions } from "../printReport";
import { WRITING_REPORT } from "./validate/writingReport";

interface ReportCommandOptions {
  readonly output: ReportFormat;
  readonly out?: string;
  readonly commentId?: string;
  readonly runUrl?: string;
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
      "Render the JSON report of `validate`, or several as one: as one HTML page for a browser, or in any other format.",
    )
    .argument("[reports...]", "files that `validate --output json` wrote; - is standard input", [
      STANDARD_INPUT,
    ])
    .addOption(new Option("-o, --output <format>", "the format").choices(REPORT_FORMATS).default("table"))
    .option("--out <file>", "write to this file, whole or not at all (default: standard output)")
    .option("--comment-id <id>", "markdown: tells the comments of several stacks apart")
    .option("--run-url <url>", "markdown: the run that made it, linked below the verdict", parseUrl)
    .addOption(
      new Option(
        "--fail-on <severity>",
        "junit: the least severity that is a failure (default: warning)",
      ).choices(["error", "warning", "info", "never"]),
    )
    .action(runReport);
}

async function runReport(names: readonly string[], options: ReportCommandOptions): Promise<void> {
  refuseTwice(REPORT, names);
  const writing = { ...WRITING_REPORT, inputs: names };
  const { out } = options;
  if (out !== undefined) refuseOutputs([out], writing);
  const texts: NamedText[] = [];
  for (const name of names) texts.push({ name, text: await readInputText(name, REPORT, commandSignal()) });
  const rendered = await atOnce(() => render(texts, options));
  if (out === undefined) printReport(rendered, options.output);
  else writeFiles([{ path: out, content: rendered }], writing);
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

function render(texts: readonly NamedText[], options: ReportCommandOptions): string {
  const report = mergeReports(texts.map(({ name, text }) => readReport(text, shownName(name))));
  return renderReport(report, options.output, {
    ...terminalOptions(options.out === undefined),
    commentId: options.commentId,
    runUrl: options.runUrl,
    failOn: options.failOn,
  });
}
