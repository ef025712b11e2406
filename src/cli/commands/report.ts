import type { Command } from "commander";
import { readInputText } from "../../files/readInputText";
import { refuseTwice, shownName, STANDARD_INPUT } from "../../files/standardInput";
import {
  mergeReports,
  readReport,
  type RenderOptions,
  REPORT_FORMATS,
  type ReportFormat,
} from "../../report";
import { atOnce, commandSignal } from "../ending/interrupts";
import { commentIdOption, runUrlOption } from "../options/commentOptions";
import { failOnOption } from "../options/limitOptions";
import { addOutputOption } from "../outputs/addOutputOption";
import type { OutputChoice } from "../outputs/OutputChoice";
import { tell } from "../outputs/tellReport";
import { refuseOutputFiles, WRITING_REPORT } from "../outputs/writeOutputs";

interface ReportCommandOptions {
  readonly output: readonly OutputChoice<ReportFormat>[];
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
  const command = program
    .command("report")
    .description(
      "Render the JSON report of `validate` and `verify`, or several as one: as one HTML page for a browser, or in any other form.",
    )
    .argument("[reports...]", "files that `validate --output json` wrote; - is standard input", [
      STANDARD_INPUT,
    ]);
  addOutputOption(command, REPORT_FORMATS, { says: "table" })
    .addOption(commentIdOption())
    .addOption(runUrlOption())
    .addOption(failOnOption())
    .action(runReport);
}

async function runReport(names: readonly string[], options: ReportCommandOptions): Promise<void> {
  refuseTwice(REPORT, names);
  const writing = { ...WRITING_REPORT, inputs: names };
  refuseOutputFiles(options.output, writing);
  const texts: NamedText[] = [];
  for (const name of names) texts.push({ name, text: await readInputText(name, REPORT, commandSignal()) });
  const report = await atOnce(() =>
    mergeReports(texts.map(({ name, text }) => readReport(text, shownName(name)))),
  );
  await tell(report, options, writing, "table");
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}
