import type { Fate, Mutant } from "./Mutant";
import type { TestReach } from "./relatedTests";
import { type Outcome, type Place, runTestFile } from "./runTestFile";

/** How far a mutant is looked for: a survivor is one that none of these test files kills. */
export interface Effort {
  /** The most test files that are asked about one mutant. @default all of its own folder, and not below 25 */
  readonly testFiles?: number | undefined;
  readonly onProgress: (sentence: string) => void;
}

/** Asks test files about mutants, near ones first, each file about all that are still alive. */
export async function judge(
  place: Place,
  reach: TestReach,
  mutants: readonly Mutant[],
  { testFiles, onProgress }: Effort,
): Promise<ReadonlyMap<Mutant, Fate>> {
  const fates = new Map<Mutant, Fate>(mutants.map((mutant) => [mutant, "no coverage"]));
  const toAsk = new Map(mutants.map((mutant) => [mutant, reach.testsOf(mutant.file, testFiles)]));
  for (;;) {
    const test = mostWanted(toAsk);
    if (test === undefined) return fates;
    const about = [...toAsk].filter(([, tests]) => tests.includes(test)).map(([mutant]) => mutant);
    const answer = await runTestFile(
      place,
      test,
      about.map(({ id }) => id),
    );
    if (answer === undefined)
      onProgress(`${test} can't be run here and is left out: look at \`npx jest ${test}\``);
    const outcomes = answer ?? new Map<string, Outcome>();
    for (const mutant of about) {
      const outcome = outcomes.get(mutant.id) ?? "not met";
      const tests = toAsk.get(mutant)!.filter((one) => one !== test);
      if (outcome === "killed" || outcome === "timed out") fates.set(mutant, outcome);
      if (outcome === "survived") fates.set(mutant, "survived");
      if (outcome === "killed" || outcome === "timed out") toAsk.delete(mutant);
      else toAsk.set(mutant, tests);
    }
    onProgress(progressSentence(test, about, outcomes, toAsk.size));
  }
}

/** The test file that is nearest for most mutants. */
function mostWanted(toAsk: ReadonlyMap<Mutant, readonly string[]>): string | undefined {
  const wanted = new Map<string, number>();
  for (const [, [nearest]] of toAsk) {
    if (nearest !== undefined) wanted.set(nearest, (wanted.get(nearest) ?? 0) + 1);
  }
  return [...wanted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

function progressSentence(
  test: string,
  about: readonly Mutant[],
  outcomes: ReadonlyMap<string, string>,
  alive: number,
): string {
  const killed = [...outcomes.values()].filter((one) => one === "killed" || one === "timed out").length;
  const met = [...outcomes.values()].filter((one) => one !== "not met").length;
  return `${test}: asked about ${about.length}, met ${met}, killed ${killed}; ${alive} to ask`;
}
