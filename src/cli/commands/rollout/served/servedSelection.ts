import picocolors from "picocolors";
import { indexLines } from "../../../../report/table/indexLines";
import type { Declared } from "../../../../terraform/declared/Declared";
import { declaredByHand, type HandDelivery } from "../../../../validation/places/declaredByHand";
import { plannedRollouts } from "../../../../validation/history/plannedRollouts";
import { validateDeclared } from "../../../../validation/validate";
import { ExitCode } from "../../../ending/ExitCode";
import { handSettings } from "../../../options/placeOptions";
import { packageIdOf } from "../../../options/scopedOption";
import { searchOptionsOf } from "../../../options/searchOptions";
import { placesOfPlan } from "../../../plans/appliedPlan";
import { givenContents, type NamedPackage } from "../../verify/givenFiles";
import type { RolloutCommandOptions } from "../RolloutCommandOptions";
import type { Selection } from "../Site";
import type { Voice } from "../Voice";
import { type ServedOutcome, untilServed } from "./untilServed";

/** Waits until the indexes serve what was selected, and says what they serve. */
export async function servedSelection(
  { sites }: Selection,
  declared: Declared | null,
  options: RolloutCommandOptions,
  voice: Voice,
  signal: AbortSignal,
): Promise<ExitCode> {
  const all = sites.flatMap(({ selected }) => selected);
  const sources = await contentSources(declared, all, options);
  const deliveries = sites.flatMap(({ selected, settings }) =>
    selected.map(({ domainName, packageId, packageName }): HandDelivery => {
      const source = sources.get(packageId) ?? null;
      return { domainName, packageId, packageName, settings, source };
    }),
  );
  if (deliveries.length === 0) return ExitCode.CLEAN;
  const contents = await givenContents(options.expectFile, all, "--expect-file", signal);
  const search = { ...searchOptionsOf(options, handSettings(options)), contents };
  const byHand = [declaredByHand(deliveries, [])];
  const leaveOut = [{ what: "undeclared" as const, reason: "only what was selected is meant" }];
  const { contentLimit: contentLimitBytes, timeout: timeoutMs, refresh = false } = options;
  const look = () =>
    validateDeclared(byHand, { inputs: [], leaveOut, contentLimitBytes, search, signal, timeoutMs });
  const outcome = await untilServed({
    look,
    refresh,
    search,
    settingsOf: (domainName) =>
      sites.find(({ selected }) => selected.some((each) => each.domainName === domainName))?.settings ?? {},
    timeoutMs,
    signal,
    note: voice.note,
  });
  tellServed(outcome, voice);
  return outcome.isServed ? ExitCode.CLEAN : ExitCode.FINDINGS;
}

function tellServed({ isServed, report, open }: ServedOutcome, { print, say }: Voice): void {
  const lines = indexLines(report.indexes, picocolors.createColors(false));
  const sentence = isServed
    ? "Every index that uses them serves the words."
    : "Not every index is shown to serve the words.";
  print(`\n${[...lines, sentence].map((each) => `${each}\n`).join("")}`);
  open.forEach((each) => say(`not served: ${each}`));
}

interface ObjectName {
  readonly bucket: string;
  readonly key: string;
}

/** The objects that the packages are made from, by the package's id: what `--source` says, else what the plan says. */
async function contentSources(
  declared: Declared | null,
  all: readonly NamedPackage[],
  options: RolloutCommandOptions,
): Promise<ReadonlyMap<string, ObjectName>> {
  const places = declared === null ? [] : await placesOfPlan(declared, options);
  const planned = places.flatMap((place) => plannedRollouts(place).rollouts);
  const byPlan = planned.flatMap(({ package: called, expectation }): [string, ObjectName][] => {
    const found = all.find(({ packageId, packageName }) => called === packageId || called === packageName);
    const source = expectation?.source ?? null;
    return found === undefined || source === null
      ? []
      : [[found.packageId, { bucket: source.bucket, key: source.key }]];
  });
  const byHand = options.source.map(({ package: name, value }): [string, ObjectName] => [
    packageIdOf(name, all, "--source"),
    value,
  ]);
  return new Map([...byPlan, ...byHand]);
}
