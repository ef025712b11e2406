import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { AccessTask } from "../../src";
import { registerAdoptCommand } from "../../src/cli/commands/adopt";
import { registerHistoryCommand } from "../../src/cli/commands/history";
import { registerRolloutCommand } from "../../src/cli/commands/rollout";
import { registerValidateCommand } from "../../src/cli/commands/validate";
import { grantsFor } from "../../src/policies/grants";
import { type CommandRun, runCommand } from "../cli/CommandRun";
import { TaskMeter } from "../e2e/policies/TaskMeter";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { BUCKET, LiveDictionaries, packageValues, sha256Of } from "../validation/LiveDictionaries";
import { PlanBuilder } from "../validation/PlanBuilder";

const NAME = "product-synonyms";
const DOMAIN = "search-prod";
const WORDS = "car, automobile\n";
const NEXT = "car, automobile, motorcar\n";
const SOURCE = ["--source", `s3://${BUCKET}/${NAME}`];

/** What a command does as well without, and says so. */
const WORKS_WITHOUT: Partial<Record<AccessTask, string[]>> = {
  // A busy domain is then seen by its refusal.
  [AccessTask.ROLLOUT]: ["es:DescribeDomain"],
  // From which bytes a package was made is then not known, and no comment of the code says it.
  [AccessTask.ADOPT]: ["es:GetPackageVersionHistory", "s3:GetObjectVersion", "s3:ListBucketVersions"],
};

const { VALIDATE, ROLLOUT, HISTORY, ADOPT } = AccessTask;

describe("the policy of each command that asks no domain", () => {
  let live: LiveDictionaries;
  let meter: TaskMeter;
  let packageId: string;
  const folder = makeTemporaryFolder("policies");
  const plan = join(folder, "plan.json");
  const environment = { ...process.env };

  beforeAll(async () => {
    live = await LiveDictionaries.start([DOMAIN]);
    Object.assign(process.env, live.aws.environment());
    await live.keepVersions();
    packageId = await live.package(NAME, WORDS);
    await live.associate(packageId);
    // With dictionaries beside it, validate asks each domain what else is on it.
    await live.package("other-words", WORDS);
    meter = new TaskMeter(live.aws, {
      accountId: "123456789012",
      regions: ["us-east-1"],
      bucketName: BUCKET,
      domainNames: [DOMAIN],
      objectKeys: [NAME],
    });
  });
  afterAll(async () => {
    process.env = environment;
    process.exitCode = 0;
    rmSync(folder, { recursive: true });
    await live.stop();
  });

  /** A version that the domain does not have yet, made of an object that was written again since. */
  async function overtaken(): Promise<void> {
    live.settle();
    await live.update(packageId, NAME, NEXT);
    await live.upload(NAME, "later, words\n");
    live.settle();
    writeFileSync(plan, await plannedByHand(packageId));
  }

  const COMMANDS: readonly (readonly [AccessTask, (program: Command) => void, readonly string[]])[] = [
    [VALIDATE, registerValidateCommand, ["validate", plan]],
    [HISTORY, registerHistoryCommand, ["history", NAME, ...SOURCE, "--diff"]],
    [
      ADOPT,
      registerAdoptCommand,
      ["adopt", "--package", NAME, "--bucket", BUCKET, "--key", `${NAME}=${NAME}`],
    ],
    [
      ROLLOUT,
      registerRolloutCommand,
      ["rollout", "--package", NAME, "--yes", ...SOURCE, "--expect-sha256", sha256Of(NEXT)],
    ],
  ];

  test.each(COMMANDS)(
    "%s passes with it, and each of its actions is needed",
    async (task, register, argv) => {
      await overtaken();
      const run: CommandRun = await meter.run(task, () => runCommand(register, argv));
      expect([run.stderr.includes("not authorized"), meter.denials]).toEqual([false, []]);
      expect(seenActions(task).filter((action) => !meter.actionsOf(task).has(action))).toEqual([]);
    },
  );

  test.each(COMMANDS)(
    "%s is not green where any action of it is taken away",
    async (task, register, argv) => {
      const green: string[] = [];
      for (const action of seenActions(task)) {
        await overtaken();
        const [{ exitCode }, denied] = await meter.runWithout(task, action, () => runCommand(register, argv));
        expect([action, denied > 0]).toEqual([action, true]);
        if (exitCode === 0) green.push(action);
      }
      expect(green).toEqual(WORKS_WITHOUT[task] ?? []);
    },
    120_000,
  );
});

/** The actions of a task that calls of it show to be needed. */
function seenActions(task: AccessTask): string[] {
  const grants = grantsFor([task], new Set()).filter(({ unseen }) => unseen === undefined);
  return [...new Set(grants.map(({ action }) => action))];
}

/** A plan that changes the words, and leaves the encryption of the object to the bucket: then that is asked. */
function plannedByHand(packageId: string): Promise<string> {
  const object = { bucket: BUCKET, key: NAME, content: WORDS };
  const before = packageValues(NAME, packageId, NEXT);
  return Promise.resolve(
    new PlanBuilder()
      .add("aws_s3_object", "words", object, { actions: ["update"], before: { ...object, content: NEXT } })
      .package("words", packageValues(NAME, packageId, WORDS), { actions: ["update"], before })
      .association("on_prod", { package_id: packageId, domain_name: DOMAIN })
      .plan(),
  );
}
