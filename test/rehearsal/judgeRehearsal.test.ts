import { SeededRandom } from "../conformance/SeededRandom";
import type { Foretold } from "./Foretold";
import { judgeRehearsal } from "./judgeRehearsal";
import { learnedFrom } from "./learnedFrom";
import { forEachSeed, randomScenario, type Scenario, SEED_VARIABLE } from "./RandomWorld";
import { randomRun, type RunResult, runPlans } from "./runPlans";

const SEEDS = 80;
const RUNS = 6;

async function runsOf({ world, plans, seed }: Scenario): Promise<RunResult[]> {
  const runs: RunResult[] = [];
  for (let index = 0; index < RUNS; index += 1)
    runs.push(await runPlans(world, plans, randomRun(seed * RUNS + index)));
  return runs;
}

/** Ways to make a foretelling wrong; undefined where it has nothing to be wrong about. */
const LIES: Readonly<Record<string, (told: Foretold, random: SeededRandom) => Foretold | undefined>> = {
  "leaves a refusal out": (told, random) => {
    const left = pick(told.refusals, random);
    return left && { ...told, refusals: told.refusals.filter((one) => one !== left) };
  },
  "gives a refusal another exception": (told, random) => {
    const wrong = pick(told.refusals, random);
    const refusals = told.refusals.map((one) =>
      one === wrong ? { ...one, exception: "BaseException" } : one,
    );
    return wrong && { ...told, refusals };
  },
  "gives a refusal another operation": (told, random) => {
    const wrong = pick(told.refusals, random);
    const refusals = told.refusals.map((one) => (one === wrong ? { ...one, operation: "AddTags" } : one));
    return wrong && { ...told, refusals };
  },
  "is certain of what is only possible": (told, random) => {
    const wrong = pick(
      told.refusals.filter(({ certain }) => !certain),
      random,
    );
    const refusals = told.refusals.map((one) => (one === wrong ? { ...one, certain: true } : one));
    return wrong && { ...told, refusals };
  },
  "tells of a step that there is not": (told) => ({
    ...told,
    unchecked: ["aws_opensearch_package.none create"],
  }),
  "thinks of one outcome less": (told, random) => {
    const wrong = pick(told.served, random);
    const possible = wrong?.possible.slice(1) ?? [];
    const served = told.served.map((one) => (one === wrong ? { ...one, possible } : one));
    return wrong && { ...told, served };
  },
  "is silent about an association": (told) =>
    told.served.length === 0 ? undefined : { ...told, served: told.served.slice(1) },
};

function pick<T>(from: readonly T[], random: SeededRandom): T | undefined {
  return from.length === 0 ? undefined : random.pick(from);
}

describe("the judge of rehearsals", () => {
  test("finds nothing in a foretelling that was made after the event, and every lie in it", async () => {
    const told = new Map<string, number>();
    await forEachSeed(SEEDS, async (seed) => {
      const scenario = await randomScenario(seed);
      const runs = await runsOf(scenario);
      const { world, plans } = scenario;
      const foretold = learnedFrom(world, plans, runs);
      const judgement = judgeRehearsal({ world, plans, foretold, runs });
      expect(judgement.violations).toEqual([]);
      const { possibleRefusals: refusals, possibleOutcomes: outcomes } = judgement;
      expect([refusals.happened, outcomes.happened]).toEqual([refusals.foretold, outcomes.foretold]);
      for (const [lie, tell] of Object.entries(LIES)) {
        const wrong = tell(foretold, new SeededRandom(seed));
        if (wrong === undefined) continue;
        told.set(lie, (told.get(lie) ?? 0) + 1);
        const found = judgeRehearsal({ world, plans, foretold: wrong, runs }).violations;
        expect([lie, found]).not.toEqual([lie, []]);
      }
    });
    // One seed alone need not give an occasion for every lie.
    if (process.env[SEED_VARIABLE] !== undefined) return;
    for (const lie of Object.keys(LIES)) expect([lie, told.get(lie) ?? 0]).not.toEqual([lie, 0]);
  });
});
