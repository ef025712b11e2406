import { type Command, Option } from "commander";
import { refuseOutputs } from "../../files/refuseOutputs";
import {
  LEAVE_OUT_NAMES,
  type LeaveOut,
  type Severity,
  validate,
  type ValidationReport,
} from "../../validation";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { parseCount } from "../parseCount";
import { parseSize } from "../parseSize";
import { parseUrl } from "../parseUrl";
import { say } from "../print";
import { addSearchOptions, type SearchCommandOptions, searchOptionsOf } from "./search/searchOptions";
import { unmetEndpoints } from "./search/unmetEndpoints";
import { parseLeaveOut } from "./validate/leaveOut";
import { addPlaceOptions, type PlaceOptions, settingsOf } from "./validate/placeOptions";
import { parseDuration } from "./validate/parseDuration";
import {
  filesRead,
  readInputs,
  readSuppressions,
  STACK_FILE,
  type SuppressionFiles,
} from "./validate/readPlans";
import { addReportOptions, type ReportCommandOptions } from "./validate/reportOptions";
import { tell } from "./validate/tell";
import { timeLimit } from "./validate/timeLimit";
import { WRITING_REPORT } from "./validate/writingReport";

interface ValidateCommandOptions
  extends PlaceOptions, SearchCommandOptions, ReportCommandOptions, SuppressionFiles {
  readonly search?: boolean;
  readonly sourceCheck: boolean;
  readonly leaveOut: readonly LeaveOut[];
  readonly allowEmpty?: boolean;
  readonly contentLimit?: number;
  readonly packageLimit?: number;
  readonly sourceRoot?: string;
  readonly timeout?: number;
  readonly wait?: number;
  readonly commentId?: string;
  readonly runUrl?: string;
}

/** `opensearch-packages validate`: compares plans and states with the live API. */
export function registerValidateCommand(program: Command): void {
  const command = addPlaceOptions(program.command("validate"))
    .description(
      "Compare what plans or states declare with what OpenSearch Service says. Never writes to AWS.",
    )
    .argument("<files...>", "what `terraform show -json` printed of a plan or a state; - is standard input");
  addReportOptions(command)
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
    .option("--run-url <url>", "markdown: the run that made it, linked below the verdict", parseUrl)
    .option(
      "--search",
      "ask each domain itself whether its indexes serve the dictionaries, and would load the new ones",
    )
    .action(runValidate);
  addSearchOptions(command);
}

async function runValidate(files: readonly string[], options: ValidateCommandOptions): Promise<void> {
  const limit = timeLimit(options.timeout, options.wait);
  const outputs = options.output.flatMap(({ file }) => file ?? []);
  const writing = { ...WRITING_REPORT, inputs: filesRead(files, options) };
  refuseOutputs(outputs, writing);
  const settings = settingsOf(options);
  const inputs = await readInputs(files, options.sourceRoot, limit.signal);
  const report = await validate({
    inputs,
    ...settings,
    ...(asksDomains(options) ? { search: searchOptionsOf(options, settings.settings) } : {}),
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
  unmetEndpoints(report, options).forEach(say);
  process.exitCode = exitCodeOf(report, options.failOn);
}

/** What was not checked is never clean, unless nothing is to fail. */
function exitCodeOf({ verdict }: ValidationReport, failOn: Severity | "never"): ExitCode {
  return verdict === "clean" || failOn === "never" ? ExitCode.CLEAN : ExitCode.FINDINGS;
}

/** An endpoint, or how to ask there, is said for nothing else. */
function asksDomains({ search, searchEndpoint, ...how }: ValidateCommandOptions): boolean {
  const said = [how.searchAuth, how.searchTimeout, how.probes, how.requestSize];
  return search === true || said.some((each) => each !== undefined) || Object.keys(searchEndpoint).length > 0;
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

function collectText(value: string, previous: readonly string[]): string[] {
  return [...previous, value];
}
