import { AccessTask } from "../../../src";
import { registerValidateCommand } from "../../../src/cli/commands/validate";
import { grantsFor } from "../../../src/policies/grants";
import type { GrantCondition } from "../../../src/policies/Grant";
import { TerraformWorkspace } from "../../../tools/terraform";
import { runCommand } from "../../cli/CommandRun";
import { LocalPackages } from "../../service/rollout/LocalPackages";
import { describeWithAwsProvider } from "../describeWithTerraform";
import { StackWithBucket } from "./StackWithBucket";
import { TaskMeter } from "./TaskMeter";

const TEN_MINUTES_MS = 600_000;
const DOMAIN = "search-prod";
const KEY = "dictionaries/product-synonyms.txt";
const WORDS = "car, automobile\n";
const NEXT = "car, automobile, motorcar\n";

const { PLAN, APPLY, DESTROY } = AccessTask;

/** Needed where a bucket that is there keeps versions, as the one that the stack makes does and shows. */
const OF_VERSIONS = ["s3:DeleteObjectVersion", "s3:ListBucketVersions"];

describeWithAwsProvider("the policy of each task", () => {
  describe.each<[string, boolean]>([
    ["in a stack that makes its bucket and sets tags", true],
    ["in a stack whose bucket is there, without tags", false],
  ])("%s", (_title, makesBucket) => {
    const bucketName = makesBucket ? "acme-search-dictionaries" : "dictionaries";
    const conditions: GrantCondition[] = makesBucket
      ? ["the stack makes the bucket", "the stack sets tags"]
      : ["the bucket is there already"];
    let local: LocalPackages;
    let meter: TaskMeter;
    const stack = new StackWithBucket({
      bucketName,
      domainName: DOMAIN,
      bucketIsThere: !makesBucket,
      tags: makesBucket ? { team: "search" } : undefined,
    });
    const before = { ...process.env };

    beforeAll(async () => {
      local = await LocalPackages.start([DOMAIN]);
      Object.assign(process.env, local.emulator.environment());
      meter = new TaskMeter(local.emulator, {
        accountId: "123456789012",
        regions: ["us-east-1"],
        bucketName,
        domainNames: [DOMAIN],
        objectKeys: [KEY],
        makesBucket,
        setsTags: makesBucket,
      });
    });
    afterAll(async () => {
      process.env = before;
      stack.remove();
      await local.stop();
    });

    test(
      "is enough for the whole way, from nothing to changed words and back",
      async () => {
        const environment = local.emulator.environment();
        const terraform = new TerraformWorkspace({ directory: stack.stackFolder, environment });
        stack.synthesize(WORDS);
        await terraform.init();
        await meter.run(PLAN, () => terraform.plan());
        await meter.run(APPLY, () => terraform.applyPlan());
        stack.synthesize(NEXT);
        await meter.run(PLAN, () => terraform.plan());
        const plan = stack.write("plan.json", await terraform.showPlan());
        const root = ["--source-root", stack.stackFolder];
        const validated = await meter.run(AccessTask.VALIDATE, () =>
          runCommand(registerValidateCommand, ["validate", plan, ...root]),
        );
        expect([validated.exitCode, validated.stderr]).toEqual([0, ""]);
        await meter.run(APPLY, () => terraform.applyPlan());
        await meter.run(PLAN, async () => expect((await terraform.plan()).changes).toBe(false));
        await meter.run(DESTROY, () => terraform.destroy());
        expect(meter.denials).toEqual([]);
      },
      TEN_MINUTES_MS,
    );

    test.each([PLAN, APPLY, DESTROY])("of %s allows nothing that no call needs", (task) => {
      const needed = meter.actionsOf(task);
      const unneeded = grantsFor([task], new Set(conditions))
        .filter(({ action, unseen }) => unseen === undefined && !needed.has(action))
        .map(({ action }) => action);
      expect(unneeded).toEqual(task === DESTROY && !makesBucket ? OF_VERSIONS : []);
    });
  });
});
