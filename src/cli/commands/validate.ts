import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Command, Option } from "commander";
import { STANDARD_INPUT } from "../../files/inputName";
import { readInputText, type TextPurpose } from "../../files/readInputText";
import { refuseOutputs } from "../../files/refuseOutputs";
import { refuseTwice } from "../../files/refuseTwice";
import { REPORT_FORMATS } from "../../report";
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
import { commandSignal } from "../interrupts";
import { parseCount } from "../parseCount";
import { parseSize } from "../parseSize";
import { say } from "../print";
import { parseLeaveOut } from "./validate/leaveOut";
import { addPlaceOptions, type PlaceOptions, settingsOf } from "./validate/placeOptions";
import { parseDuration } from "./validate/parseDuration";
import { parseOutput, type ReportOutput } from "./validate/ReportOutput";
import { tell } from "./validate/tell";
import { timeLimit } from "./validate/timeLimit";
import { WRITING_REPORT } from "./validate/writingReport";

/** The synthesized stack, as it lies beside the plan of `cdktf`. */
const STACK_FILE = "cdk.tf.json";

const PLAN: TextPurpose = {
  attempted: "reading the plan or state",
  remedy: "Name the file, or pipe in what `terraform show -json plan.out` prints",
  // A binary plan is a ZIP archive: the reader of plans says how to make JSON of it.
  namesItself: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b,
};
const LOCK_FILE = ".terraform.lock.hcl";
const LOCK: TextPurpose = {
  attempted: "reading the locked provider versions",
  remedy: "Let `terraform init` write the file anew, or remove it",
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
  readonly packageLimit?: number;
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
    .option(
      "--package-limit <n>",
      "packages that the account may have in a region; they are counted then (default: AWS documents none)",
      parseCount,
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
  const limit = timeLimit(options.timeout, options.wait);
  const outputs = options.output.flatMap(({ file }) => file ?? []);
  const writing = { ...WRITING_REPORT, inputs: filesRead(files, options) };
  refuseOutputs(outputs, writing);
  const inputs = await readInputs(files, options.sourceRoot, limit.signal);
  const report = await validate({
    inputs,
    ...settingsOf(options),
    suppressions: await readSuppressions(files, options, limit.signal),
    leaveOut: leftOut(options),
    allowEmpty: options.allowEmpty,
    contentLimitBytes: options.contentLimit,
    packageLimit: options.packageLimit,
    failOn: options.failOn === "never" ? "warning" : options.failOn,
    timeoutMs: limit.remainingMs(),
    waitMs: options.wait,
    signal: commandSignal(),
    onProgress: say,
  });
  // What an interrupt left unread is no report.
  commandSignal().throwIfAborted();
  await tell(report, options, writing);
  process.exitCode = exitCodeOf(report, options.failOn);
}

/** What was not checked is never clean, unless nothing is to fail. */
function exitCodeOf({ verdict }: ValidationReport, failOn: Severity | "never"): ExitCode {
  return verdict === "clean" || failOn === "never" ? ExitCode.CLEAN : ExitCode.FINDINGS;
}

async function readInputs(
  files: readonly string[],
  sourceRoot: string | undefined,
  signal: AbortSignal,
): Promise<ValidationInput[]> {
  return Promise.all(
    files.map(async (file) => {
      const directory = sourceRoot ?? (file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file)));
      const content = await readInputText(file, PLAN, signal);
      return { name: file, content, directory, lockFile: await readLock(directory, signal) };
    }),
  );
}

/** What `terraform init` locked where Terraform ran; a plan that was carried elsewhere has its constraint only. */
async function readLock(directory: string, signal: AbortSignal): Promise<ValidationInput["lockFile"]> {
  const name = join(directory, LOCK_FILE);
  return existsSync(name) ? { name, content: await readInputText(name, LOCK, signal) } : undefined;
}

async function readSuppressions(
  files: readonly string[],
  { suppressions, stack }: ValidateCommandOptions,
  signal: AbortSignal,
): Promise<Suppression[]> {
  const own =
    suppressions === undefined
      ? []
      : parseSuppressions(await readInputText(suppressions, SUPPRESSIONS, signal), suppressions);
  const stacks = stacksOf(files, stack);
  const carried = stacks.map(async (file) =>
    parseStackSuppressions(await readInputText(file, SUPPRESSIONS, signal), file),
  );
  return [...own, ...(await Promise.all(carried)).flat()];
}

/** Everything that is read, so that nothing of it is written over. */
function filesRead(files: readonly string[], { suppressions, stack }: ValidateCommandOptions): string[] {
  const inputs = [...files, ...(suppressions === undefined ? [] : [suppressions]), ...stacksOf(files, stack)];
  refuseTwice(PLAN, inputs);
  return inputs;
}

function stacksOf(files: readonly string[], stack: readonly string[]): readonly string[] {
  if (stack.length > 0) return stack;
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

function collectOutput(value: string, previous: readonly ReportOutput[]): ReportOutput[] {
  return [...previous, parseOutput(value, previous)];
}

function collectText(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}
