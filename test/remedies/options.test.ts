import type { ValidationReport } from "../../src/validation";
import { describeWithTerraform } from "../e2e/describeWithTerraform";
import { optionsIn } from "./commandsIn";
import { optionScenarios, passingTime, UNHURRIED } from "./scenarios/options";
import { World } from "./World";

const SCENARIOS = optionScenarios();
const LIMIT_MS = 300_000;

describeWithTerraform("the remedy that is an option of validate", () => {
  let world: World;
  beforeEach(async () => {
    world = await World.start({ delays: UNHURRIED });
  });
  afterEach(() => world.stop());

  /** Validates what is shown while the time passes, but not before the first look. */
  async function validatedInTime(shown: string, options: readonly string[]): Promise<ValidationReport> {
    world.local.resetCalls();
    const report = world.validate(shown, ...options);
    while (world.local.calls("DescribePackages") === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    return passingTime(world, report);
  }

  it.each(SCENARIOS)(
    "$code is gone with it, where $where",
    async ({ code, arrange, waits }) => {
      await arrange(world);
      await world.terraform.init();
      await world.terraform.plan();
      const shown = await world.terraform.showPlan();
      const before = await world.validate(shown);
      const [finding] = before.findings.filter((each) => each.code === code);
      const options = optionsIn(finding?.remedy ?? "");
      expect(options).not.toEqual([]);
      const after = waits ? await validatedInTime(shown, options) : await world.validate(shown, ...options);
      expect(after.findings.map((each) => each.code)).not.toContain(code);
      expect(after.verdict).toBe("clean");
    },
    LIMIT_MS,
  );
});
