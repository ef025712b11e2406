import { readDeclared } from "../../src/terraform/readDeclared";
import { planJson } from "./plan/planJson";
import type { Action } from "./plan/Stack";
import { forEachSeed, randomScenario, SEED_VARIABLE } from "./RandomWorld";
import { randomRun, runPlans } from "./runPlans";

const SEEDS = 400;
const isWhole = process.env[SEED_VARIABLE] === undefined;
const testAll = isWhole ? test : test.skip; // one seed that somebody looks into has not everything

describe("random worlds", () => {
  test("every plan is read whole", async () => {
    await forEachSeed(SEEDS, async (seed) => {
      const { stacks, plans } = await randomScenario(seed);
      for (const [index, stack] of stacks.entries()) {
        const planned = plans[index] ?? { name: "", resources: [], forgotten: [] };
        const { unread, incomplete } = readDeclared(planJson(stack, planned), `${stack.name}.json`);
        expect([unread, incomplete]).toEqual([[], null]);
      }
    });
  });

  test("a seed makes the same scenario again, and goes the same way again", async () => {
    const scenario = await randomScenario(11);
    expect(await randomScenario(11)).toEqual(scenario);
    const result = await runPlans(scenario.world, scenario.plans, randomRun(5));
    expect(await runPlans(scenario.world, scenario.plans, randomRun(5))).toEqual(result);
  });

  testAll(
    "together they have every action, every kind of end and every refusal of the calls that are made",
    async () => {
      const actions = new Set<Action>();
      const ends = new Set<string>();
      const refusals = new Set<string>();
      await forEachSeed(SEEDS, async (seed) => {
        const { world, plans } = await randomScenario(seed);
        plans.forEach(({ resources }) => resources.forEach(({ action }) => actions.add(action)));
        const { steps } = await runPlans(world, plans, randomRun(seed));
        for (const { outcome } of steps) {
          ends.add(outcome.kind);
          if (outcome.kind === "refused") refusals.add(`${outcome.operation} ${outcome.exception}`);
        }
      });
      expect([...refusals].sort()).toEqual([
        "AssociatePackage ConflictException",
        "AssociatePackage ResourceNotFoundException",
        "AssociatePackage ValidationException",
        "CreatePackage ResourceAlreadyExistsException",
        "CreatePackage ValidationException",
        "DeletePackage ConflictException",
        "DissociatePackage ConflictException",
        "UpdatePackage AccessDeniedException",
        "UpdatePackage ValidationException",
      ]);
      expect([...actions].sort()).toEqual([
        "create",
        "delete",
        "forget",
        "import",
        "no-op",
        "read",
        "read while planning",
        "replace",
        "update",
      ]);
      expect([...ends].sort()).toEqual(["done", "failed", "not reached", "refused"]);
    },
  );
});
