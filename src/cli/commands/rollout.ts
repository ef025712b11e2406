import type { Command } from "commander";
import { PackagesError } from "../../errors";
import type { FleetRollout } from "../../service/rollout";
import type { Declared } from "../../terraform/declared/Declared";
import { ExitCode } from "../ending/ExitCode";
import { commandSignal } from "../ending/interrupts";
import { contentLimitOption, dryRunOption, timeoutOption } from "../options/limitOptions";
import { addPlaceOptions, withPlaces } from "../options/placeOptions";
import { aSha256, scoped } from "../options/scopedOption";
import { addSearchOptions } from "../options/searchOptions";
import {
  allowEmptyOption,
  domainOption,
  expectFileOption,
  packageOption,
  planOption,
  sourceOption,
} from "../options/selectionOptions";
import { addSettingsOptions } from "../options/settingsOptions";
import { keepingSecrets, readPlan } from "../plans/appliedPlan";
import { askForYes } from "../terminal/askForYes";
import { expectByHand } from "./rollout/expectByHand";
import type { RolloutCommandOptions } from "./rollout/RolloutCommandOptions";
import { dryRun, readBackSites, rollOutSites, workOf } from "./rollout/rollOutSites";
import { exitCodeOf, outcomeTable, rolloutTable, unprovenLines } from "./rollout/rolloutTables";
import { selectRollouts } from "./rollout/selectRollouts";
import { servedSelection } from "./rollout/served/servedSelection";
import type { Selection } from "./rollout/Site";
import { type Voice, voiceOf } from "./rollout/Voice";

/** `opensearch-packages rollout`: what the provider's resource does, from a pipeline. */
export function registerRolloutCommand(program: Command): void {
  const command = addPlaceOptions(program.command("rollout"))
    .description(
      "Bring domains to serve the available version of their dictionaries: shows what it would do, asks on a terminal, rolls out one after another, and reads back what every domain serves. Safe to run again at any time.",
    )
    .addOption(domainOption())
    .addOption(packageOption())
    .addOption(planOption("its dictionaries, on its domains, and only with its content"))
    .addOption(expectFileOption())
    .option(
      "--expect-sha256 <[package=]hex>",
      "the same, by the SHA-256 of their file; can be given for several packages",
      scoped(aSha256),
      [],
    )
    .addOption(sourceOption())
    .addOption(contentLimitOption())
    .addOption(dryRunOption())
    .option("--canary <domain>", "this domain first; nothing else is touched when it fails")
    .option("--yes", "do not ask, even on a terminal")
    .option("--keep-going", "go on with the next domain after a failure")
    .addOption(allowEmptyOption())
    .addOption(timeoutOption("for each rollout, the wait for the copy included", "30m", 30 * 60_000))
    .option(
      "--until-served",
      "then wait until every index that uses them serves the words, as each domain itself says; where an index must be refreshed or opened again, that is said at once",
    )
    .option(
      "--refresh",
      "the same, and refresh the search analyzers of indexes whose filters are updateable; nothing is closed or opened",
    )
    .action((options: RolloutCommandOptions) => rollout(options, commandSignal()));
  addSettingsOptions(addSearchOptions(command));
}

async function rollout(given: RolloutCommandOptions, signal: AbortSignal): Promise<void> {
  const { options } = await withPlaces(given, signal);
  const declared = options.plan === undefined ? null : await readPlan(options.plan);
  const secrets = declared?.sensitiveTexts ?? [];
  const voice = voiceOf(secrets);
  await keepingSecrets(secrets, async () => {
    const selection = await selectRollouts(declared, options, signal);
    try {
      const expected = await expectByHand(selection, options, signal);
      const isDone = await rollOutSelection(expected, options, voice, signal);
      if (!asksIndexes(options)) return;
      if (options.dryRun === true) leftToIndexes(voice);
      else if (isDone) await waitUntilServed(expected, declared, options, voice, signal);
    } finally {
      selection.sites.forEach(({ client }) => client.destroy());
    }
  });
}

function asksIndexes({ untilServed, refresh }: RolloutCommandOptions): boolean {
  return untilServed === true || refresh === true;
}

/** What was asked for and is not looked at is not proven. */
function leftToIndexes({ say }: Voice): void {
  say(
    "not proven: whether the indexes serve it: a dry run ends at the domains; `opensearch-packages verify` asks the indexes and changes nothing",
  );
  process.exitCode = ExitCode.FINDINGS;
}

/** Indexes can only have what the domains have: what failed before them stays the answer. */
async function waitUntilServed(
  selection: Selection,
  declared: Declared | null,
  options: RolloutCommandOptions,
  voice: Voice,
  signal: AbortSignal,
): Promise<void> {
  const code = await servedSelection(selection, declared, options, voice, signal);
  if (code !== ExitCode.CLEAN && process.exitCode !== ExitCode.FAILED) process.exitCode = code;
}

/** Whether the domains have what they should, so that their indexes are worth asking. */
async function rollOutSelection(
  selection: Selection,
  options: RolloutCommandOptions,
  voice: Voice,
  signal: AbortSignal,
): Promise<boolean> {
  const { sites } = selection;
  const selected = sites.flatMap((site) => site.selected);
  checkCanary(selected, options.canary);
  const missing = missingOf(selection, selected, options);
  voice.print(rolloutTable(selected));
  missing.forEach((line) => voice.say(`not proven: ${line}`));
  if (missing.length > 0) process.exitCode = ExitCode.FINDINGS;
  const work = sites.flatMap(workOf);
  if (work.length === 0) return options.dryRun !== true;
  if (options.dryRun === true) {
    await dryRun(sites, voice.say, signal);
    return false;
  }
  const pending = work.filter((each) => each.pending);
  if (pending.length > 0 && !(await agreed(pending, options, signal))) return false;
  const outcomes = await rollOutSites(sites, {
    canary: options.canary,
    keepGoing: options.keepGoing,
    timeoutMs: options.timeout,
    signal,
    onProgress: ({ domainName, packageId, message, elapsedMs }) =>
      voice.note(`${domainName} ${packageId}: ${message} (${Math.round(elapsedMs / 1000)} s)`),
  });
  const inTheEnd = signal.aborted ? [] : await readBackSites(sites, signal);
  voice.print(`\n${outcomeTable(outcomes, inTheEnd)}`);
  unprovenLines(outcomes, inTheEnd).forEach(voice.say);
  process.exitCode = exitCodeOf(outcomes, inTheEnd, missing);
  return outcomes.every(({ ended }) => ended === "rolled out") && !signal.aborted;
}

/** What was named or declared and is not there: nothing of it can be proven. */
function missingOf(
  { untold, unmatched }: Selection,
  selected: readonly FleetRollout[],
  { allowEmpty }: RolloutCommandOptions,
): string[] {
  const empty =
    selected.length === 0 && unmatched.length === 0
      ? ["nothing was selected, so nothing is shown to be served (--allow-empty takes it)"]
      : [];
  return [...untold, ...(allowEmpty === true ? [] : [...unmatched, ...empty])];
}

function checkCanary(selected: readonly FleetRollout[], canary: string | undefined): void {
  if (canary === undefined || selected.some(({ domainName }) => domainName === canary)) return;
  throw new PackagesError({
    attempted: "reading the options",
    problem: "the canary is not among the selected domains",
    value: canary,
    where: "--canary",
    remedy: "Name a domain that serves one of the selected packages",
  });
}

/** A pipeline has nobody to ask: there the command itself is the agreement. */
async function agreed(
  pending: readonly FleetRollout[],
  { yes }: RolloutCommandOptions,
  signal: AbortSignal,
): Promise<boolean> {
  if (yes === true || !process.stdin.isTTY) return true;
  const question = `Roll out ${pending.length}? Only "yes" goes on: `;
  const answer = await askForYes(question, { input: process.stdin, output: process.stderr });
  if (answer && !signal.aborted) return true;
  process.stderr.write("Nothing was done.\n");
  process.exitCode = ExitCode.FAILED;
  return false;
}
