import type { Foretold } from "./Foretold";
import { judgeRehearsal, type Share } from "./judgeRehearsal";
import { forEachSeed, randomScenario, type Scenario } from "./RandomWorld";
import { randomRun, type RunOptions, runPlans } from "./runPlans";

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
 * Judges a rehearsal on random worlds.
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
    const ways = Array.from({ length: options.runs }, (_, way) => seed * options.runs + way);
    const runs = [];
    for (const way of ways) runs.push(await runPlans(world, plans, randomRun(way, options.provider)));
    const judgement = judgeRehearsal({ world, plans, foretold, runs });
    if (judgement.violations.length > 0) throw new Error(judgement.violations.join("\n"));
    possibleRefusals = sum(possibleRefusals, judgement.possibleRefusals);
    possibleOutcomes = sum(possibleOutcomes, judgement.possibleOutcomes);
  });
  return { possibleRefusals, possibleOutcomes };
}

function sum(one: Share, other: Share): Share {
  return { foretold: one.foretold + other.foretold, happened: one.happened + other.happened };
}
