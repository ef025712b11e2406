import "../service/rollout/freePauses";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { registerRolloutCommand } from "../../src/cli/commands/rollout";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { sha256Of } from "../validation/LiveDictionaries";
import { BUCKET, CaseWorld, OTHER, REVIEWED } from "../validation/CaseWorld";
import { PlanBuilder } from "../validation/PlanBuilder";
import { type CommandRun, RunningCommand } from "./CommandRun";
import { LocalPackages } from "../service/rollout/LocalPackages";

const MINUTE_MS = 60_000;
const SOURCE = `s3://${BUCKET}/s.txt`;
const NEXT = "car, automobile, motorcar\n";

jest.setTimeout(MINUTE_MS);

describe("rollout, told what to expect", () => {
  let world: CaseWorld;
  let folder: string;
  const before = { ...process.env };

  beforeEach(async () => {
    world = await CaseWorld.start({ versioned: true });
    folder = makeTemporaryFolder("rollout");
    Object.assign(process.env, world.aws.environment());
  });
  afterEach(async () => {
    process.env = { ...before };
    rmSync(folder, { recursive: true, force: true });
    await world.stop();
  });

  function rollout(...args: string[]): Promise<CommandRun> {
    return new RunningCommand(registerRolloutCommand, ["rollout", "--yes", "--timeout", "3s", ...args]).ended;
  }

  function fileWith(content: string): string {
    const file = join(folder, "expected");
    writeFileSync(file, content);
    return file;
  }

  function served(domainName: string): string | undefined {
    return world.aws.domainFile({ packageId: world.packageId, domainName })?.toString();
  }

  /** A plan of the world's package on both domains, whose description carries a hash. */
  function plan(content: string | null, rolloutValues: Record<string, unknown> = {}, key = "s.txt"): string {
    const mark = content === null ? "" : ` [sha256:${sha256Of(content)}]`;
    const builder = new PlanBuilder()
      .provider("aws", { region: "us-east-1" })
      .package("s", {
        package_id: world.packageId,
        package_name: "hx-syn",
        package_description: `x${mark}`,
        package_source: [{ s3_bucket_name: BUCKET, s3_key: key }],
      })
      .association("prod", { package_id: world.packageId, domain_name: "search-prod" })
      .add("opensearchpackages_rollout", "st", {
        package_id: world.packageId,
        domain_name: "search-staging",
        ...rolloutValues,
      });
    return fileWith(builder.plan());
  }

  /** Content and version change; the description stays or not. */
  async function release(content: string): Promise<void> {
    await world.put("s.txt", content);
    await world.updateFrom("s.txt");
  }

  test("is green when the bytes prove the expected content, and says by which object version", async () => {
    await release(NEXT);
    // The description still names the old content: whoever expects the new one was not told so by the package.
    const refused = await rollout("--expect-sha256", sha256Of(NEXT), "--source", SOURCE);
    expect(refused.exitCode).toBe(2);
    await release(REVIEWED);
    const { exitCode, stdout } = await rollout("--expect-file", fileWith(REVIEWED), "--source", SOURCE);
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Read back: 2 of 2") as string,
    });
    expect(served("search-prod")).toBe(REVIEWED);
  });

  test("refuses other bytes under the reviewed description, and associates nothing", async () => {
    await release(OTHER);
    const { exitCode, stderr } = await rollout("--plan", plan(REVIEWED));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sha256Of(OTHER));
    expect([served("search-prod"), served("search-staging")]).toEqual([REVIEWED, REVIEWED]);
  });

  test("refuses bytes from another object that the history cannot tell apart", async () => {
    await world.updateFrom("other.txt");
    const { exitCode, stderr } = await rollout("--plan", plan(REVIEWED));
    expect(exitCode).toBe(2);
    expect(stderr).toContain("which bytes version v2 holds is not known");
    expect(served("search-prod")).toBe(REVIEWED);
  });

  test("looks at what is already served too: unreviewed bytes there are not green", async () => {
    await release(OTHER);
    await world.associate("search-prod");
    await world.associate("search-staging");
    expect((await rollout()).exitCode).toBe(0);
    expect((await rollout("--plan", plan(REVIEWED))).exitCode).toBe(2);
  });

  test("without a source the description is compared, and --source is asked for where nothing is claimed", async () => {
    expect((await rollout("--expect-sha256", sha256Of(REVIEWED))).exitCode).toBe(0);
    expect((await rollout("--expect-sha256", sha256Of(OTHER))).exitCode).toBe(2);
  });

  test("takes a plan that says nothing of content as: what the object holds now", async () => {
    expect((await rollout("--plan", plan(null))).exitCode).toBe(0);
    await world.put("s.txt", NEXT);
    expect((await rollout("--plan", plan(null))).exitCode).toBe(2);
  });

  test("a version that the plan pins and that cannot be had any more is refused", async () => {
    await release(REVIEWED);
    await world.associate("search-staging");
    const pinned = plan(REVIEWED, { package_version: "v1" });
    const text = pinConfigured(pinned);
    const { exitCode, stderr } = await rollout("--plan", text, "--keep-going");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("this version is not the available one");
  });

  /** Writes the pin into the configuration, where it is what the user wrote. */
  function pinConfigured(file: string): string {
    const document = JSON.parse(readFileSync(file, "utf8")) as {
      configuration: { root_module: { resources: { type: string; expressions: object }[] } };
    };
    for (const block of document.configuration.root_module.resources) {
      if (block.type === "opensearchpackages_rollout") {
        block.expressions = { package_version: { constant_value: "v1" } };
      }
    }
    return fileWith(JSON.stringify(document));
  }

  test.each([
    ["GetPackageVersionHistory", "es:GetPackageVersionHistory"],
    ["GetObject", "s3:GetObject"],
  ])("without the permission for %s it is not proven, and %s is named", async (operation, action) => {
    world.aws.faults.deny(operation);
    const { exitCode, stderr } = await rollout("--plan", plan(REVIEWED));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(action);
    expect((await rollout()).exitCode).toBe(0);
  });

  test("an association that the plan declares and that is not there is not green", async () => {
    const extra = new PlanBuilder().association("none", {
      package_id: world.packageId,
      domain_name: "search-prod",
    });
    extra.association("second", { package_id: world.packageId, domain_name: "search-staging" });
    expect((await rollout("--plan", fileWith(extra.plan()))).exitCode).toBe(0);
    world.aws.createDomain({ domainName: "search-new" });
    extra.association("third", { package_id: world.packageId, domain_name: "search-new" });
    const { exitCode, stderr } = await rollout("--plan", fileWith(extra.plan()), "--allow-empty");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("search-new, and it is not associated");
  });

  test("a domain that has nothing of the selection is not green, unless that is allowed", async () => {
    world.aws.createDomain({ domainName: "search-new" });
    expect((await rollout("--domain", "search-new")).exitCode).toBe(2);
    expect((await rollout("--domain", "search-new", "--domain", "search-prod")).exitCode).toBe(2);
    expect((await rollout("--domain", "search-new", "--allow-empty")).exitCode).toBe(0);
  });

  test("goes without es:DescribeDomain, and says what that costs", async () => {
    await release(NEXT);
    world.aws.faults.deny("DescribeDomain");
    const { exitCode, stderr } = await rollout();
    expect({ exitCode, next: served("search-prod") }).toEqual({ exitCode: 0, next: NEXT });
    expect(stderr).toContain("es:DescribeDomain is denied");
  });

  test("an expectation that is about no selected package is refused before anything is done", async () => {
    const { exitCode, stderr } = await rollout("--expect-sha256", `nothing=${sha256Of(REVIEWED)}`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("a package that is not selected");
  });
});

describe("rollout, right after an apply", () => {
  let local: LocalPackages;
  const before = { ...process.env };

  beforeEach(async () => {
    local = await LocalPackages.start(["search-staging"], { delays: { copyingMs: 2_000 } });
    Object.assign(process.env, local.emulator.environment());
  });
  afterEach(async () => {
    process.env = { ...before };
    await local.stop();
  });

  async function released(): Promise<string> {
    const packageId = await local.create("t4-syn", REVIEWED);
    await local.associate(packageId, "search-staging");
    return packageId;
  }

  function rollout(...args: string[]): RunningCommand {
    return new RunningCommand(registerRolloutCommand, ["rollout", "--yes", ...args]);
  }

  test("waits for the copy that still runs, and the domain serves the new bytes", async () => {
    const packageId = await released();
    await local.startUpdate(packageId, "t4-syn", NEXT);
    const { exitCode, stdout } = await rollout().ended;
    expect({ exitCode, served: local.served(packageId, "search-staging") }).toEqual({
      exitCode: 0,
      served: NEXT,
    });
    expect(stdout).toMatch(/v1 → \? +ACTIVE, the package is COPYING/);
  });

  test("fails with the service's reason when the copy failed", async () => {
    const packageId = await released();
    local.emulator.faults.failCopy({ errorMessage: "the object is encrypted" });
    await local.startUpdate(packageId, "t4-syn", NEXT);
    const { exitCode, stderr } = await rollout().ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/COPY_FAILED.*the object is encrypted/);
    expect(local.served(packageId, "search-staging")).toBe(REVIEWED);
  });

  test("is not green when the time is up before the copy is there", async () => {
    const packageId = await released();
    await local.startUpdate(packageId, "t4-syn", NEXT);
    const { exitCode, stderr } = await rollout("--timeout", "500ms").ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain("the package is COPYING");
    expect(local.served(packageId, "search-staging")).toBe(REVIEWED);
  });

  test("is stopped by SIGTERM while a list does not come", async () => {
    await released();
    // Longer than the test may take.
    const silence = local.emulator.faults.slowAnswers({
      operation: "DescribePackages",
      delayMs: 10 * MINUTE_MS,
    });
    const command = rollout();
    while (silence.struck === 0) await turn();
    process.emit("SIGTERM");
    const { exitCode, stderr } = await command.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toContain("stopped");
  });
});
