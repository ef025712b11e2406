import type { Foretold } from "./Foretold";
import { judgeRehearsal, type Share } from "./judgeRehearsal";
import { forEachSeed, randomScenario, type Scenario } from "./RandomWorld";
import { randomRun, type RunOptions, type RunResult, runPlans } from "./runPlans";

/** What is judged: whatever foretells, from the plans and what is live, what their applies come to. */
export type Rehearse = (scenario: Scenario) => Foretold | Promise<Foretold>;

export interface JudgedWorlds {
  readonly possibleRefusals: Share;
  readonly possibleOutcomes: Share;
}

interface JudgeOptions {
  /** How many worlds. */
  readonly seeds: number;
  /** How many ways in which the applies of one world go. */
  readonly runs: number;
  /** @default hashicorp/aws 5.100 */
  readonly provider?: RunOptions["provider"];
}

/**
 * Judges a rehearsal on random worlds. Applies in which a provider's wait was too short are left out: a rehearsal takes
 * every wait to be long enough.
 *
 * @returns how much of what was called possible happened, over all worlds
 * @throws the violations of the first world in which it was wrong, with the seed of that world
 */
export async function judgeWorlds(rehearse: Rehearse, options: JudgeOptions): Promise<JudgedWorlds> {
  let possibleRefusals: Share = { foretold: 0, happened: 0 };
  let possibleOutcomes: Share = { foretold: 0, happened: 0 };
  await forEachSeed(options.seeds, async (seed) => {
    const scenario = await randomScenario(seed);
    const { world, plans } = scenario;
    const foretold = await rehearse(scenario);
    const runs = await appliesOf(scenario, options);
    if (runs.length === 0) return;
    const judgement = judgeRehearsal({ world, plans, foretold, runs });
    if (judgement.violations.length > 0) throw new Error(judgement.violations.join("\n"));
    possibleRefusals = sum(possibleRefusals, judgement.possibleRefusals);
    possibleOutcomes = sum(possibleOutcomes, judgement.possibleOutcomes);
  });
  return { possibleRefusals, possibleOutcomes };
}

/** Some ways in which the applies of a scenario go, without those in which a wait was too short. */
export async function appliesOf(
  { world, plans, seed }: Scenario,
  { runs, provider }: Pick<JudgeOptions, "runs" | "provider">,
): Promise<RunResult[]> {
  const kept: RunResult[] = [];
  for (let way = 0; way < runs; way += 1) {
    const run = await runPlans(world, plans, randomRun(seed * runs + way, provider));
    if (!hasWaitedInVain(run)) kept.push(run);
  }
  return kept;
}

function hasWaitedInVain({ steps }: RunResult): boolean {
  return steps.some(
    ({ outcome }) =>
      outcome.kind === "failed" && /time was not enough|timeout while waiting/.test(outcome.message),
  );
}

function sum(one: Share, other: Share): Share {
  return { foretold: one.foretold + other.foretold, happened: one.happened + other.happened };
}
