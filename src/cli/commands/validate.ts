import type { Command } from "commander";
import { type LeaveOut, type Severity, validate, type ValidationReport } from "../../validation";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import { timeLimit } from "../ending/timeLimit";
import { contentLimitOption, timeoutOption, waitOption } from "../options/limitOptions";
import { parseCount } from "../options/optionValues";
import {
  addPlaceOptions,
  handSettings,
  type PlaceOptions,
  settingsOf,
  withPlaces,
} from "../options/placeOptions";
import { addReviewOptions } from "../options/reviewOptions";
import {
  addSearchOptions,
  type SearchCommandOptions,
  searchOptionsOf,
  unmetEndpoints,
} from "../options/searchOptions";
import { allowEmptyOption } from "../options/selectionOptions";
import { addSettingsOptions } from "../options/settingsOptions";
import { addReportOptions, type ReportCommandOptions, tell } from "../outputs/tellReport";
import { refuseOutputFiles, WRITING_REPORT } from "../outputs/writeOutputs";
import { filesRead, readInputs, readSuppressions, type SuppressionFiles } from "../plans/readPlans";
import { formatsOf } from "../settings/SettingsFile";
import { note, say } from "../terminal/print";

interface ValidateCommandOptions
  extends PlaceOptions, SearchCommandOptions, ReportCommandOptions, SuppressionFiles {
  readonly search?: boolean;
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
  addReviewOptions(addReportOptions(command))
    .addOption(allowEmptyOption())
    .addOption(contentLimitOption())
    .option(
      "--package-limit <count>",
      "packages that the account may have in a region; they are counted then (default: AWS documents none)",
      parseCount,
    )
    .addOption(timeoutOption("for everything, waiting included", "5m and --wait"))
    .addOption(waitOption("while something is busy"))
    .option(
      "--search",
      "ask each domain itself whether its indexes serve the dictionaries, and would load the new ones",
    )
    .action(runValidate);
  addSettingsOptions(addSearchOptions(command));
}

async function runValidate(files: readonly string[], given: ValidateCommandOptions): Promise<void> {
  const limit = timeLimit(given.timeout, given.wait);
  const { options, settings: file } = await withPlaces(given, limit.signal);
  const writing = { ...WRITING_REPORT, inputs: [...filesRead(files, options), ...file.files] };
  refuseOutputFiles(options.output, writing);
  const settings = settingsOf(options);
  const inputs = await readInputs(files, options.sourceRoot, limit.signal);
  const report = await validate({
    inputs,
    ...settings,
    ...(asksDomains(options) ? { search: searchOptionsOf(options, handSettings(options)) } : {}),
    suppressions: [...(await readSuppressions(files, options, limit.signal)), ...file.suppressions],
    formatOf: formatsOf(file),
    leaveOut: options.leaveOut,
    allowEmpty: options.allowEmpty,
    contentLimitBytes: options.contentLimit,
    packageLimit: options.packageLimit,
    failOn: options.failOn === "never" ? "warning" : options.failOn,
    timeoutMs: limit.remainingMs(),
    waitMs: options.wait,
    signal: commandSignal(),
    onProgress: note,
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
