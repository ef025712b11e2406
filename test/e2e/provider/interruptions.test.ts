import { LocalPackages } from "../../service/rollout/LocalPackages";
import { describeWithTerraform } from "../describeWithTerraform";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 180_000;
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";
const DOMAIN = "search-prod";

describeWithTerraform("a rollout that is interrupted", () => {
  let local: LocalPackages;
  let workspace: ProviderWorkspace;
  let packageId: string;

  /** A rollout of v1 is applied, v2 is available and not rolled out. */
  beforeEach(async () => {
    local = await LocalPackages.start([DOMAIN]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, DOMAIN);
    workspace = await ProviderWorkspace.create(local);
    workspace.configure(rolloutOf(DOMAIN, packageId));
    await workspace.terraform.init();
    await workspace.terraform.apply();
    await local.update(packageId, "synonyms", NEW);
    local.resetCalls();
  }, LIMIT_MS);
  afterEach(async () => {
    await workspace.remove();
    await local.stop();
  });

  async function until(holds: () => boolean): Promise<void> {
    const end = Date.now() + 60_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error("it did not come to this");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function nextApplyEndsClean(...args: string[]): Promise<void> {
    await workspace.terraform.apply(...args);
    expect(local.served(packageId, DOMAIN)).toBe(NEW);
    expect((await workspace.terraform.plan(...args)).changes).toBe(false);
    await workspace.noPluginProcesses();
  }

  test(
    "Terraform killed with -9 leaves no process and nothing that the next apply cannot finish",
    async () => {
      local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: 5_000 });
      const run = workspace.terraform.run("apply", "-no-color", "-auto-approve");
      // The plan describes no domain: the first look at it is the apply's.
      await until(() => local.calls("DescribeDomain") > 0);
      run.kill();
      await run.result;
      await workspace.noPluginProcesses();
      // A killed Terraform leaves its lock on a local state to the system, which drops it.
      await nextApplyEndsClean();
    },
    LIMIT_MS,
  );

  test(
    "Ctrl-C stops the waiting at once, says so, and the next apply goes on",
    async () => {
      local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: 8_000 });
      const run = workspace.terraform.run("apply", "-no-color", "-auto-approve");
      await until(() => local.calls("DescribeDomain") > 0);
      run.interrupt();
      const { exitCode, output } = await run.result;
      expect(exitCode).toBe(1);
      expect(output).toMatch(/It was stopped while it waited/);
      // It ended because it was told to: the domain is still busy and serves the old version.
      expect(local.served(packageId, DOMAIN)).toBe(OLD);
      expect(local.calls("AssociatePackage")).toBe(0);
      await nextApplyEndsClean();
    },
    LIMIT_MS,
  );

  test(
    "cut connections and throttling are waited out in the same apply",
    async () => {
      local.emulator.faults.resetConnections({ operation: "AssociatePackage", times: 5 });
      local.emulator.faults.throttle({ operation: "ListPackagesForDomain", rate: 0.3 });
      local.emulator.faults.throttle({ operation: "DescribePackages", rate: 0.3 });
      await workspace.terraform.apply();
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
      local.emulator.faults.clear();
      expect((await workspace.terraform.plan()).changes).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    "a domain that is busy for ten seconds is waited for",
    async () => {
      local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: 10_000 });
      await nextApplyEndsClean();
    },
    LIMIT_MS,
  );

  test(
    "two applies at once on one domain both end well",
    async () => {
      const other = await ProviderWorkspace.create(local);
      other.configure(rolloutOf(DOMAIN, packageId));
      await other.terraform.init();
      await Promise.all([workspace.terraform.apply(), other.terraform.apply()]);
      expect((await other.terraform.plan()).changes).toBe(false);
      await nextApplyEndsClean();
      await other.remove();
    },
    LIMIT_MS,
  );

  test(
    "a denied call is a diagnostic that names the permission, without a stack trace",
    async () => {
      const denied = local.emulator.faults.deny("AssociatePackage");
      const { exitCode, output } = await workspace.terraform.run("apply", "-no-color", "-auto-approve")
        .result;
      expect(exitCode).toBe(1);
      expect(output).toMatch(/AssociatePackage\s+was\s+refused\s+with\s+AccessDeniedException/);
      expect(output).toMatch(/es:AssociatePackage/);
      expect(output).not.toMatch(/\n\s+at .*:\d+:\d+/);
      denied.lift();
      await nextApplyEndsClean();
    },
    LIMIT_MS,
  );
});
