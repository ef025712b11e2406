import { foretell } from "./foretell";
import { judgeRehearsal, type Share } from "./judgeRehearsal";
import { forEachSeed, randomScenario } from "./RandomWorld";
import { randomRun, runPlans } from "./runPlans";

/** More with `npm run rehearsal`; each is applied several times. */
const SEEDS = Number(process.env["REHEARSAL_SEEDS"] ?? 250);
const RUNS = Number(process.env["REHEARSAL_RUNS"] ?? 8);

describe("what a rehearsal foretells of random plans on random worlds", () => {
  test.each(["5.100", "6.x"] as const)(
    "is what applying them comes to, with the AWS provider %s",
    async (provider) => {
      const shares: Share[] = [];
      await forEachSeed(SEEDS, async (seed) => {
        const scenario = await randomScenario(seed);
        const { world, plans } = scenario;
        const foretold = await foretell(scenario, provider);
        const runs = [];
        for (let run = 0; run < RUNS; run += 1) {
          runs.push(await runPlans(world, plans, randomRun(1_000 * seed + run, provider)));
        }
        const judgement = judgeRehearsal({ world, plans, foretold, runs });
        expect(judgement.violations).toEqual([]);
        shares.push(judgement.possibleRefusals);
      });
      const total = (part: keyof Share): number => shares.reduce((sum, share) => sum + share[part], 0);
      console.log(total("happened"), total("foretold"));
    },
  );
});
