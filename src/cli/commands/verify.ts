import { type Command, Option } from "commander";
import { PackagesError } from "../../errors";
import { refuseOutputs } from "../../files/refuseOutputs";
import { LEAVE_OUT_NAMES, type ValidateOptions, type ValidationReport } from "../../validation";
import { declaredByHand } from "../../validation/byHand/declaredByHand";
import { validate, validateDeclared } from "../../validation/validate";
import { ExitCode } from "../ExitCode";
import { commandSignal } from "../interrupts";
import { parseSize } from "../parseSize";
import { say } from "../print";
import { aFile, anObject, scoped } from "./rollout/scopedOption";
import { addSearchOptions, searchOptionsOf } from "./search/searchOptions";
import { unmetEndpoints } from "./search/unmetEndpoints";
import { parseLeaveOut } from "./validate/leaveOut";
import { parseDuration } from "./validate/parseDuration";
import { addPlaceOptions, settingsOf } from "./validate/placeOptions";
import { filesRead, readInputs, readSuppressions, STACK_FILE } from "./validate/readPlans";
import { addReportOptions } from "./validate/reportOptions";
import { tell } from "./validate/tell";
import { type TimeLimit, timeLimit } from "./validate/timeLimit";
import { WRITING_REPORT } from "./validate/writingReport";
import { givenContents } from "./verify/givenContents";
import { givenQueries } from "./verify/givenQueries";
import { handSelection } from "./verify/handSelection";
import { hopLine, notServed } from "./verify/lastHop";
import type { VerifyCommandOptions } from "./verify/VerifyCommandOptions";
import { watchUntilServed } from "./verify/watchUntilServed";

/** `opensearch-packages verify`: whether the indexes of the domains serve the words. */
export function registerVerifyCommand(program: Command): void {
  const collect = (value: string, before: readonly string[]): string[] => [...before, value];
  const command = addPlaceOptions(program.command("verify"))
    .description(
      "Prove that the indexes serve the words: asks each domain itself, at its own endpoint, which indexes use the dictionaries, whether the words are in force there, and whether the file on the domain could be loaded again. Changes nothing.",
    )
    .argument("[files...]", "plans or states that declare them, as `terraform show -json` prints them")
    .option("--domain <name>", "without files: this domain; can be given several times", collect, [])
    .option("--package <id or name>", "without files: this package; several times", collect, [])
    .option("--expect-file <[package=]file>", "the words that are to be served", scoped(aFile), [])
    .option(
      "--previous-file <[package=]file>",
      "the words before, which tell new from old",
      scoped(aFile),
      [],
    )
    .option(
      "--queries <[package=]file>",
      "sample queries that the indexes must answer (default: <dictionary>.queries.json beside a file that a plan names)",
      scoped(aFile),
      [],
    )
    .option(
      "--source <[package=]s3://bucket/key>",
      "without files: the object that the package is made from",
      scoped(anObject),
      [],
    );
  addSearchOptions(addReportOptions(command))
    .option("--watch", "look again until every index serves, or the time is up")
    .option(
      "--timeout <duration>",
      "for everything, watching included (default: 5m; with --watch 30m)",
      parseDuration,
    )
    .option("--suppressions <file>", "JSON: [{ code or hop, address, reason, until? }]")
    .addOption(
      new Option("--stack <file>", "a synthesized cdk.tf.json whose suppressions count; several times")
        .argParser(collect)
        .default([], `${STACK_FILE} beside each plan`),
    )
    .option(
      "--leave-out <hop=reason>",
      `${LEAVE_OUT_NAMES.join(", ")}: not asked, on purpose; every report says so`,
      parseLeaveOut,
      [],
    )
    .option("--allow-empty", "a selection that is on no domain is fine all the same")
    .option(
      "--content-limit <size>",
      "the largest file or object whose bytes are read (default: 50m)",
      parseSize,
    )
    .option("--source-root <folder>", "where Terraform ran (default: the folder of each file)")
    .option("--comment-id <id>", "markdown: tells the comments of several stacks apart")
    .action(verify);
}

const WATCH_MS = 30 * 60_000;

async function verify(files: readonly string[], options: VerifyCommandOptions): Promise<void> {
  refuseBoth(files, options);
  const limit = timeLimit(options.timeout ?? (options.watch === true ? WATCH_MS : undefined));
  const writing = { ...WRITING_REPORT, inputs: filesRead(files, options) };
  refuseOutputs(
    options.output.flatMap(({ file }) => file ?? []),
    writing,
  );
  const look = files.length > 0 ? await ofFiles(files, options, limit) : await byHand(options, limit);
  const watching = { signal: commandSignal(), remainingMs: () => limit.remainingMs(), onProgress: say };
  const report = options.watch === true ? await watchUntilServed(look, watching) : await look();
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
  limit: TimeLimit,
): Promise<Look> {
  const inputs = await readInputs(files, options.sourceRoot, limit.signal);
  const base = await commonOptions(files, options, limit);
  const search = { ...base.search, queries: await givenQueries(options.queries, null) };
  return () => validate({ ...base, inputs, search, timeoutMs: limit.remainingMs() });
}

async function byHand(options: VerifyCommandOptions, limit: TimeLimit): Promise<Look> {
  const { settings } = settingsOf(options);
  const { deliveries, missing } = await handSelection(options, settings, limit.signal);
  const base = await commonOptions([], options, limit);
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
  { signal }: TimeLimit,
): Promise<Omit<ValidateOptions, "inputs" | "timeoutMs">> {
  const settings = settingsOf(options);
  return {
    ...settings,
    search: searchOptionsOf(options, settings.settings),
    suppressions: await readSuppressions(files, options, signal),
    leaveOut: options.leaveOut,
    allowEmpty: options.allowEmpty,
    contentLimitBytes: options.contentLimit,
    failOn: options.failOn === "never" ? "warning" : options.failOn,
    signal: commandSignal(),
    onProgress: say,
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
