import type { Foretold } from "./Foretold";
import { appliesOf, judgeWorlds } from "./judgeWorlds";
import { learnedFrom } from "./learnedFrom";
import { type Scenario, SEED_VARIABLE } from "./RandomWorld";

const OPTIONS = { seeds: 25, runs: 4 };

/** Knows what will happen, because it has seen it. */
async function seer(scenario: Scenario): Promise<Foretold> {
  return learnedFrom(scenario.world, scenario.plans, await appliesOf(scenario, OPTIONS));
}

describe("random worlds as a judge", () => {
  test("one that knows the end stands, and warns of nothing that does not happen", async () => {
    const { possibleRefusals, possibleOutcomes } = await judgeWorlds(seer, OPTIONS);
    expect(possibleRefusals.happened).toBe(possibleRefusals.foretold);
    expect(possibleOutcomes.happened).toBe(possibleOutcomes.foretold);
  });

  test("one that knows nothing falls, with the seed to look at", async () => {
    const silent = (): Foretold => ({ refusals: [], served: [], unchecked: [] });
    const judged = judgeWorlds(silent, OPTIONS);
    await expect(judged).rejects.toThrow(
      new RegExp(`^${SEED_VARIABLE}=\\d+: .*(unforetold|nothing is said)`, "s"),
    );
  });

  test("one that always warns is seen through by its share", async () => {
    const anxious = async (scenario: Scenario): Promise<Foretold> => {
      const told = await seer(scenario);
      const steps = scenario.plans
        .flatMap(({ resources }) => resources)
        .filter(({ type, action }) => type === "aws_opensearch_package" && action === "create")
        .map(({ address }) => `${address} create`);
      const doubts = ["AssociatePackage", "CreatePackage"].flatMap((operation) =>
        ["ConflictException", "ResourceAlreadyExistsException", "ValidationException"].map((exception) => ({
          operation,
          exception,
          certain: false,
        })),
      );
      const refusals = steps.flatMap((step) => doubts.map((doubt) => ({ step, ...doubt })));
      const others = told.refusals.filter(({ step }) => !steps.includes(step));
      return { ...told, refusals: [...refusals, ...others] };
    };
    const { possibleRefusals } = await judgeWorlds(anxious, OPTIONS);
    expect(possibleRefusals.happened / possibleRefusals.foretold).toBeLessThan(0.5);
  });
});
