import type { ValidationReport } from "../../src/validation";
import { describeWithAwsProvider } from "../e2e/describeWithTerraform";
import { file, WORDS } from "./declarations";
import { expectGone, expectKept } from "./expectations";
import { followRemedies, runTerraform } from "./followRemedies";
import { planScenarios } from "./scenarios/plans";
import { World } from "./World";

const SCENARIOS = planScenarios();
const TEN_MINUTES_MS = 600_000;

describeWithAwsProvider("the remedy of what a plan is going to do", () => {
  let world: World;
  let before: ValidationReport;
  let after: ValidationReport;
  let afterTheApply: ValidationReport;
  let inTheEnd: ValidationReport;

  async function planned(): Promise<ValidationReport> {
    await world.terraform.plan();
    return world.validate(await world.terraform.showPlan());
  }

  beforeAll(async () => {
    world = await World.start();
    for (const { arrange } of SCENARIOS) await arrange?.(world);
    for (const { name, declare, happens } of SCENARIOS) {
      world.write(`${name}.tf`, declare(world));
      world.write(file(name), WORDS);
      await happens?.(world);
    }
    // What `adopt` leaves open: where the files are to be.
    world.write("dictionaries.auto.tfvars", 'dictionary_bucket = "dictionaries"\n');
    await world.terraform.init();
    before = await planned();
    world.local.resetCalls();
    const toRun = await followRemedies(world, SCENARIOS, before);
    after = await planned();
    await world.terraform.applyPlan();
    for (const { args } of toRun.afterTheApply) expect((await world.run(...args)).exitCode).toBe(0);
    afterTheApply = await world.validate(await world.terraform.showState());
    // An adopted package is not proven to hold the object that was made for it; that has a remedy, too.
    const { terraform } = await followRemedies(world, SCENARIOS, afterTheApply);
    await runTerraform(world, terraform);
    inTheEnd = await world.validate(await world.terraform.showState());
  }, TEN_MINUTES_MS);
  afterAll(() => world.stop());

  it.each(SCENARIOS)("$code is gone, where $where", async (scenario) => {
    const isLater = scenario.commands === "after the apply";
    expectGone(world, scenario, before, isLater ? afterTheApply : after);
    await expectKept(world, scenario);
  });

  it("comes to an apply after which nothing is found, without a word lost on the way", () => {
    expect(inTheEnd).toMatchObject({ verdict: "clean", findings: [] });
    expect(world.lossyCalls()).toEqual([]);
  });
});
