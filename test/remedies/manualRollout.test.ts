import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithAwsProvider } from "../e2e/describeWithTerraform";
import { NEXT, WORDS } from "./declarations";
import { STAGING, World } from "./World";

const TEN_MINUTES_MS = 600_000;
const CASE = join(__dirname, "..", "cases", "terraform", "manual-rollout");
const SLOW_COPY_MS = 4_000;

describeWithAwsProvider(
  "`terraform apply && opensearch-packages rollout --yes`, while the service copies slowly",
  () => {
    let world: World;
    beforeAll(async () => {
      world = await World.start({ delays: { copyingMs: SLOW_COPY_MS } });
      const main = readFileSync(join(CASE, "main.tf"), "utf8");
      world.write("s.tf", main.replace(/^terraform \{\n[\s\S]*?^\}\n/m, ""));
      world.write("syn.txt", WORDS);
      await world.terraform.init();
      // Nothing waits for the first copy here, which is another matter: the second apply finds it made.
      await world.terraform.run("apply", "-no-color", "-auto-approve").result;
      world.local.emulator.advance(SLOW_COPY_MS * 2);
      await world.terraform.apply();
    }, TEN_MINUTES_MS);
    afterAll(() => world.stop());

    it(
      "ends with a domain that serves the new words, or says by its exit code that it does not",
      async () => {
        const id = await world.packageIdOf("t4-syn");
        expect(world.local.served(id, STAGING)).toBe(WORDS);
        world.write("syn.txt", NEXT);
        await world.terraform.apply();
        const { exitCode } = await world.run("rollout", "--yes");
        const served = world.local.served(id, STAGING);
        expect([exitCode, served]).toEqual(exitCode === 0 ? [0, NEXT] : [2, WORDS]);
      },
      TEN_MINUTES_MS,
    );
  },
);
