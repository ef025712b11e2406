import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { type Command, Option } from "commander";
import picocolors from "picocolors";
import { PackagesError } from "../../errors";
import {
  readReport,
  type RenderOptions,
  renderReport,
  REPORT_FORMATS,
  type ReportFormat,
} from "../../report";

interface ReportCommandOptions {
  readonly output: ReportFormat;
  readonly out?: string;
  readonly commentId?: string;
  readonly failOn?: RenderOptions["failOn"];
}

const STANDARD_INPUT = "-";

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
  const report = readReport(await readInput(name), name === STANDARD_INPUT ? "standard input" : name);
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
  return { color: picocolors.isColorSupported, width: process.stdout.columns };
}

async function readInput(name: string): Promise<string> {
  if (name === STANDARD_INPUT && process.stdin.isTTY) {
    throw new PackagesError({
      attempted: "reading the report",
      problem: "no file is named, and nothing is piped in",
      remedy: "Name the file that `opensearch-packages validate --output json` wrote",
    });
  }
  try {
    return name === STANDARD_INPUT ? await text(process.stdin) : await readFile(name, "utf8");
  } catch (cause) {
    throw fileError("reading the report", name, cause, "Name a file that exists and that you may read");
  }
}

/** Through a file beside it, so that a reader never sees half a report and a failure leaves the old one. */
async function writeWhole(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, content);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw fileError(
      "writing the report",
      path,
      cause,
      "Name a file in a folder that exists and that you may write to",
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "the permission is missing",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ENOSPC: "the disk is full",
};

function fileError(attempted: string, value: string, cause: unknown, remedy: string): PackagesError {
  const code = (cause as NodeJS.ErrnoException).code ?? "nothing more";
  return new PackagesError({
    attempted,
    problem: reasons[code] ?? `the system says ${code}`,
    value,
    remedy,
    cause,
  });
}
