import type { Command } from "commander";
import { PackagesError } from "../../errors";
import { Deadline } from "../../service/wait/Deadline";
import type { ValidateOptions, ValidationReport } from "../../validation";
import { declaredByHand } from "../../validation/places/declaredByHand";
import { validate, validateDeclared } from "../../validation/validate";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import { type TimeLimit, timeLimit } from "../ending/timeLimit";
import { contentLimitOption, timeoutOption, waitOption } from "../options/limitOptions";
import { addPlaceOptions, handSettings, settingsOf, withPlaces } from "../options/placeOptions";
import { addReviewOptions } from "../options/reviewOptions";
import { aFile, scoped } from "../options/scopedOption";
import { addSearchOptions, searchOptionsOf, unmetEndpoints } from "../options/searchOptions";
import {
  allowEmptyOption,
  domainOption,
  expectFileOption,
  packageOption,
  sourceOption,
} from "../options/selectionOptions";
import { addSettingsOptions } from "../options/settingsOptions";
import { addReportOptions, tell } from "../outputs/tellReport";
import { refuseOutputFiles, WRITING_REPORT } from "../outputs/writeOutputs";
import { filesRead, readInputs, readSuppressions } from "../plans/readPlans";
import { formatsOf, type SettingsFile } from "../settings/SettingsFile";
import { note, say } from "../terminal/print";
import { givenContents, givenQueries } from "./verify/givenFiles";
import { handSelection } from "./verify/handSelection";
import { hopLine, notServed } from "./verify/lastHop";
import type { VerifyCommandOptions } from "./verify/VerifyCommandOptions";
import { watchUntilServed } from "./verify/watchUntilServed";

/** `opensearch-packages verify`: whether the indexes of the domains serve the words. */
export function registerVerifyCommand(program: Command): void {
  const command = addPlaceOptions(program.command("verify"))
    .description(
      "Prove that the indexes serve the words: asks each domain itself, at its own endpoint, which indexes use the dictionaries, whether the words are in force there, and whether the file on the domain could be loaded again. Changes nothing.",
    )
    .argument("[files...]", "plans or states that declare them, as `terraform show -json` prints them")
    .addOption(domainOption())
    .addOption(packageOption())
    .addOption(expectFileOption())
    .option(
      "--previous-file <[package=]file>",
      "the words before, which tell new from old",
      scoped(aFile),
      [],
    )
    .option(
      "--queries <[package=]file>",
      "what queries must and must not find, in JSON (default: <dictionary>.queries.json beside a file that a plan names)",
      scoped(aFile),
      [],
    )
    .addOption(sourceOption());
  addSettingsOptions(addReviewOptions(addSearchOptions(addReportOptions(command))))
    .addOption(waitOption("until every index serves"))
    .addOption(timeoutOption("for everything, waiting included", "5m and --wait"))
    .addOption(allowEmptyOption())
    .addOption(contentLimitOption())
    .action(verify);
}

async function verify(files: readonly string[], given: VerifyCommandOptions): Promise<void> {
  refuseBoth(files, given);
  const limit = timeLimit(given.timeout, given.wait);
  const { options, settings: file } = await withPlaces(given, limit.signal);
  const writing = { ...WRITING_REPORT, inputs: [...filesRead(files, options), ...file.files] };
  refuseOutputFiles(options.output, writing);
  const look =
    files.length > 0 ? await ofFiles(files, options, file, limit) : await byHand(options, file, limit);
  const wait = new Deadline(options.wait ?? 0);
  const remainingMs = (): number => Math.min(wait.remainingMs, limit.remainingMs());
  const report = await watchUntilServed(look, { signal: commandSignal(), remainingMs, onProgress: note });
  commandSignal().throwIfAborted();
  await tell(report, options, writing);
  unmetEndpoints(report, options).forEach(say);
  const open = notServed(report);
  open.forEach((delivery) => say(`not proven: ${hopLine(delivery)}`));
  const isClean = report.verdict === "clean" && open.length === 0;
  process.exitCode = isClean || options.failOn === "never" ? ExitCode.CLEAN : ExitCode.FINDINGS;
}

type Look = () => Promise<ValidationReport>;

async function ofFiles(
  files: readonly string[],
  options: VerifyCommandOptions,
  file: SettingsFile,
  limit: TimeLimit,
): Promise<Look> {
  const inputs = await readInputs(files, options.sourceRoot, limit.signal);
  const base = await commonOptions(files, options, file, limit);
  const search = { ...base.search, queries: await givenQueries(options.queries, null) };
  return () => validate({ ...base, inputs, search, timeoutMs: limit.remainingMs() });
}

async function byHand(options: VerifyCommandOptions, file: SettingsFile, limit: TimeLimit): Promise<Look> {
  const settings = handSettings(options);
  const { deliveries, missing } = await handSelection(options, settings, limit.signal);
  const base = await commonOptions([], options, file, limit);
  const [contents, contentsBefore, queries] = await Promise.all([
    givenContents(options.expectFile, deliveries, "--expect-file", limit.signal),
    givenContents(options.previousFile, deliveries, "--previous-file", limit.signal),
    givenQueries(options.queries, deliveries),
  ]);
  const declared = [declaredByHand(deliveries, options.allowEmpty === true ? [] : missing)];
  // Whatever else is on the domains was not asked for.
  const leaveOut = [
    ...options.leaveOut,
    { what: "undeclared" as const, reason: "only what was named is meant" },
  ];
  return () =>
    validateDeclared(declared, {
      ...base,
      inputs: [],
      leaveOut,
      search: { ...base.search, contents, contentsBefore, queries },
      timeoutMs: limit.remainingMs(),
    });
}

async function commonOptions(
  files: readonly string[],
  options: VerifyCommandOptions,
  file: SettingsFile,
  { signal }: TimeLimit,
): Promise<Omit<ValidateOptions, "inputs" | "timeoutMs">> {
  return {
    ...settingsOf(options),
    search: searchOptionsOf(options, handSettings(options)),
    suppressions: [...(await readSuppressions(files, options, signal)), ...file.suppressions],
    formatOf: formatsOf(file),
    leaveOut: options.leaveOut,
    allowEmpty: options.allowEmpty,
    contentLimitBytes: options.contentLimit,
    failOn: options.failOn === "never" ? "warning" : options.failOn,
    signal: commandSignal(),
    onProgress: note,
  };
}

/** A plan says itself what is on which domain, and what it is to be. */
function refuseBoth(files: readonly string[], options: VerifyCommandOptions): void {
  const { domain, package: packages, source, expectFile, previousFile } = options;
  const named = [...domain, ...packages].length + source.length + expectFile.length + previousFile.length;
  if (files.length === 0 || named === 0) return;
  throw new PackagesError({
    attempted: "reading the options",
    problem: "both files and a selection by hand are given",
    where: "--domain, --package, --source, --expect-file, --previous-file",
    remedy: "Give plans or states alone, or none of them and the selection",
  });
}
