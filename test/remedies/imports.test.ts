import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithAwsProvider } from "../e2e/describeWithTerraform";
import { file, WORDS } from "./declarations";
import { expectGone } from "./expectations";
import { followRemedies } from "./followRemedies";
import { importScenarios } from "./scenarios/imports";
import { PROD, World } from "./World";

const TEN_MINUTES_MS = 600_000;
const CASE = join(__dirname, "..", "cases", "terraform", "import-existing");
const PACKAGE = "t3-syn";

describeWithAwsProvider(
  "the remedy for a package that is there already, made by hand of another object",
  () => {
    let world: World;
    beforeEach(async () => {
      world = await World.start();
      world.ids.set(
        "s",
        await world.local.create(PACKAGE, WORDS, { key: "by-hand", description: "by hand" }),
      );
      await world.local.associate(world.id("s"), PROD);
      world.write("syn.txt", WORDS);
      // Its words, where `adopt` says that they are to be; and the bucket, which it leaves open.
      world.write(file(PACKAGE), WORDS);
      world.write("dictionaries.auto.tfvars", `dictionary_bucket = "${world.local.bucket}"\n`);
    });
    afterEach(() => world.stop());

    it.each(importScenarios)(
      "$code is gone with it, where $where",
      async (scenario) => {
        world.write("s.tf", configuration(scenario.imports, world.id("s")));
        await world.terraform.init();
        const before = await planned();
        const { terraform } = await followRemedies(world, [scenario], before);
        expect(terraform).toEqual([]);
        const after = await planned();
        expectGone(world, scenario, before, after);
        expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
        world.local.resetCalls();
        await world.terraform.applyPlan();
        expect(world.lossyCalls()).toEqual([]);
        expect(await world.packageIdOf(PACKAGE)).toBe(world.id("s"));
        expect((await world.local.association(world.id("s"), PROD))?.DomainPackageStatus).toBe("ACTIVE");
        expect(world.local.served(world.id("s"), PROD)).toBe(WORDS);
      },
      TEN_MINUTES_MS,
    );

    async function planned(): ReturnType<World["validate"]> {
      await world.terraform.plan();
      return world.validate(await world.terraform.showPlan());
    }
  },
);

/** The case, without the block that requires providers: the world has one, and there may be one only. */
function configuration(imports: boolean, id: string): string {
  const main = readFileSync(join(CASE, "main.tf"), "utf8").replace(/^terraform \{\n[\s\S]*?^\}\n/m, "");
  return imports ? main + readFileSync(join(CASE, "import.tf"), "utf8").replace("@ID@", id) : main;
}
