import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { showsColour } from "../showsColour";
import { PackagesError } from "../../errors";
import { REPORT_FORMATS, type RenderOptions, renderReport, type ReportFormat } from "../../report";
import {
  parseStackSuppressions,
  parseSuppressions,
  LEAVE_OUT_NAMES,
  type LeaveOut,
  type Severity,
  type Suppression,
  validate,
  type ValidationInput,
  type ValidationReport,
} from "../../validation";
import { ExitCode } from "../ExitCode";
import { parseSize } from "../parseSize";
import { parseLeaveOut } from "./validate/leaveOut";
import { addPlaceOptions, type PlaceOptions, settingsOf } from "./validate/placeOptions";
import { parseDuration } from "./validate/parseDuration";
import { parseOutput, type ReportOutput } from "./validate/ReportOutput";
import { readText, STANDARD_INPUT, type TextPurpose } from "./validate/readText";
import { writeWhole } from "./validate/writeWhole";

/** The synthesized stack, as it lies beside the plan of `cdktf`. */
const STACK_FILE = "cdk.tf.json";

const PLAN: TextPurpose = {
  attempted: "reading the plan or state",
  remedy: "Name the file, or pipe in what `terraform show -json plan.out` prints",
};
const SUPPRESSIONS: TextPurpose = {
  attempted: "reading the suppressions",
  remedy: "Name the file that holds them",
};

interface ValidateCommandOptions extends PlaceOptions {
  readonly output: readonly ReportOutput[];
  readonly failOn: Severity | "never";
  readonly suppressions?: string;
  readonly stack: readonly string[];
  readonly sourceCheck: boolean;
  readonly leaveOut: readonly LeaveOut[];
  readonly allowEmpty?: boolean;
  readonly contentLimit?: number;
  readonly sourceRoot?: string;
  readonly timeout?: number;
  readonly wait?: number;
  readonly commentId?: string;
}

/** `opensearch-packages validate`: compares plans and states with the live API. */
export function registerValidateCommand(program: Command): void {
  addPlaceOptions(program.command("validate"))
    .description(
      "Compare what plans or states declare with what OpenSearch Service says. Never writes to AWS.",
    )
    .argument("<files...>", "what `terraform show -json` printed of a plan or a state; - is standard input")
    .addOption(
      new Option("-o, --output <format[=file]>", `${REPORT_FORMATS.join(", ")}; can be given several times`)
        .argParser(collectOutput)
        .default([], "table on a terminal, else json"),
    )
    .addOption(
      new Option("--fail-on <severity>", "the least severity for exit code 2; never is always 0")
        .choices(["error", "warning", "never"])
        .default("warning"),
    )
    .option("--suppressions <file>", "JSON: [{ code or hop, address, reason, until? }]")
    .addOption(
      new Option("--stack <file>", "a synthesized cdk.tf.json whose suppressions count; several times")
        .argParser(collectText)
        .default([], `${STACK_FILE} beside each plan`),
    )
    .option(
      "--leave-out <hop=reason>",
      `${LEAVE_OUT_NAMES.join(", ")}: not asked, on purpose; every report says so`,
      parseLeaveOut,
      [],
    )
    .option("--no-source-check", "leave out the hops object and package: S3 is not asked")
    .option("--allow-empty", "inputs that declare no dictionary are clean all the same")
    .option(
      "--content-limit <size>",
      "the largest file or object whose bytes are read (default: 50m)",
      parseSize,
    )
    .option("--source-root <folder>", "where Terraform ran (default: the folder of each file)")
    .option(
      "--timeout <duration>",
      "for everything, waiting included (default: 5m and --wait)",
      parseDuration,
    )
    .option("--wait <duration>", "look again while something is busy (default: look once)", parseDuration)
    .option("--comment-id <id>", "markdown: tells the comments of several stacks apart")
    .action(runValidate);
}

async function runValidate(files: readonly string[], options: ValidateCommandOptions): Promise<void> {
  const inputs = await readInputs(files, options.sourceRoot);
  const report = await validate({
    inputs,
    ...settingsOf(options),
    suppressions: await readSuppressions(files, options),
    leaveOut: leftOut(options),
    allowEmpty: options.allowEmpty,
    contentLimitBytes: options.contentLimit,
    failOn: options.failOn === "never" ? "warning" : options.failOn,
    timeoutMs: options.timeout,
    waitMs: options.wait,
    onProgress: (message) => process.stderr.write(`${message}\n`),
  });
  await tell(report, options);
  process.exitCode = exitCodeOf(report, options.failOn);
}

/** What was not checked is never clean, unless nothing is to fail. */
function exitCodeOf({ verdict }: ValidationReport, failOn: Severity | "never"): ExitCode {
  return verdict === "clean" || failOn === "never" ? ExitCode.CLEAN : ExitCode.FINDINGS;
}

async function readInputs(
  files: readonly string[],
  sourceRoot: string | undefined,
): Promise<ValidationInput[]> {
  if (files.filter((file) => file === STANDARD_INPUT).length > 1) {
    throw new PackagesError({
      attempted: PLAN.attempted,
      problem: "standard input can be read once",
      remedy: "Give - once, and the others as files",
    });
  }
  return Promise.all(
    files.map(async (file) => ({
      name: file,
      content: await readText(file, PLAN),
      directory: sourceRoot ?? (file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file))),
    })),
  );
}

async function readSuppressions(
  files: readonly string[],
  { suppressions, stack }: ValidateCommandOptions,
): Promise<Suppression[]> {
  const own =
    suppressions === undefined
      ? []
      : parseSuppressions(await readText(suppressions, SUPPRESSIONS), suppressions);
  const stacks = stack.length > 0 ? stack : stacksBeside(files);
  const carried = stacks.map(async (file) =>
    parseStackSuppressions(await readText(file, SUPPRESSIONS), file),
  );
  return [...own, ...(await Promise.all(carried)).flat()];
}

function stacksBeside(files: readonly string[]): string[] {
  const candidates = files
    .filter((file) => file !== STANDARD_INPUT)
    .map((file) => join(dirname(file), STACK_FILE));
  return [...new Set(candidates)].filter((file) => existsSync(file));
}

function leftOut({ leaveOut, sourceCheck }: ValidateCommandOptions): LeaveOut[] {
  const [by, reason] = ["--no-source-check", "S3 was not to be asked"];
  const source: LeaveOut[] = sourceCheck
    ? []
    : [
        { what: "object", reason, by },
        { what: "package", reason, by },
      ];
  return [...leaveOut, ...source];
}

async function tell(report: ValidationReport, options: ValidateCommandOptions): Promise<void> {
  const format: ReportFormat = process.stdout.isTTY ? "table" : "json";
  const outputs = options.output.length === 0 ? [{ format }] : options.output;
  for (const { format, file } of outputs) {
    const rendered = renderReport(report, format, {
      commentId: options.commentId,
      failOn: options.failOn,
      ...terminal(file === undefined),
    });
    if (file === undefined) process.stdout.write(rendered);
    else await writeWhole(file, rendered);
  }
}

/** Colours and a width only on a terminal, never in a pipe or a file. */
function terminal(toStandardOutput: boolean): Pick<RenderOptions, "color" | "width"> {
  if (!toStandardOutput || !process.stdout.isTTY) return {};
  return { color: showsColour(process.stdout), width: process.stdout.columns };
}

function collectOutput(value: string, previous: readonly ReportOutput[]): ReportOutput[] {
  return [...previous, parseOutput(value, previous)];
}

function collectText(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}
