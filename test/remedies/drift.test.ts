import type { ValidationReport } from "../../src/validation";
import { describeWithAwsProvider } from "../e2e/describeWithTerraform";
import { file, WORDS } from "./declarations";
import { expectGone, expectKept } from "./expectations";
import { followRemedies, runTerraform } from "./followRemedies";
import { driftScenarios } from "./scenarios/drift";
import { World } from "./World";

const SCENARIOS = driftScenarios();
const TEN_MINUTES_MS = 600_000;
/** A remedy may make good one thing and show another; more rounds than these are a circle. */
const MOST_ROUNDS = 4;

describeWithAwsProvider("the remedy of what other hands did to dictionaries that Terraform made", () => {
  let world: World;
  /** What was found at first, and after each round of following what was said. */
  const reports: ValidationReport[] = [];

  beforeAll(async () => {
    // Its packages have no gate: a copy that takes its time would be too late for their associations.
    world = await World.start({ delays: { copyingMs: 0, validatingMs: 0 } });
    for (const { name, declare } of SCENARIOS) {
      world.write(`${name}.tf`, declare(world));
      world.write(file(name), WORDS);
    }
    await world.terraform.init();
    await world.terraform.apply();
    world.rememberIds(await world.terraform.showState());
    for (const { happens } of SCENARIOS) await happens?.(world);
    world.local.resetCalls();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const report = await world.validate(await world.terraform.showState());
      reports.push(report);
      if (report.verdict === "clean") break;
      const { terraform } = await followRemedies(world, SCENARIOS, report);
      await runTerraform(world, terraform);
    }
  }, TEN_MINUTES_MS);
  afterAll(() => world.stop());

  it.each(SCENARIOS)("$code is gone, where $where", async (scenario) => {
    const [before, after] = reports;
    expectGone(world, scenario, before, after);
    await expectKept(world, scenario);
  });

  it("comes to an end at which nothing is found, without a word lost on the way", () => {
    expect(reports.at(-1)).toMatchObject({ verdict: "clean", findings: [], unchecked: [] });
    expect(world.lossyCalls()).toEqual([]);
  });
});
