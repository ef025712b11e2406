import { describeWithTerraform } from "../e2e/describeWithTerraform";
import { expectGone, expectKept } from "./expectations";
import { followRemedies, runTerraform } from "./followRemedies";
import { rolloutScenarios } from "./scenarios/rollouts";
import { World } from "./World";

const SCENARIOS = rolloutScenarios();
const LIMIT_MS = 300_000;

describeWithTerraform("the remedy of what is found about a rollout", () => {
  let world: World;
  beforeEach(async () => {
    world = await World.start();
  });
  afterEach(() => world.stop());

  it.each(SCENARIOS)(
    "$code is gone with it, where $where",
    async (scenario) => {
      const before = await world.validate(await scenario.arrange(world));
      world.local.resetCalls();
      const { terraform } = await followRemedies(world, [scenario], before);
      await runTerraform(world, terraform);
      await world.terraform.plan();
      expectGone(world, scenario, before, await world.validate(await world.terraform.showPlan()));
      await world.terraform.applyPlan();
      await expectKept(world, scenario);
      expect(world.lossyCalls()).toEqual([]);
    },
    LIMIT_MS,
  );
});
