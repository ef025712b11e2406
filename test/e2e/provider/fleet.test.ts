import { LocalPackages } from "../../service/rollout/LocalPackages";
import { describeWithTerraform } from "../describeWithTerraform";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 300_000;
const DOMAINS = Array.from({ length: 10 }, (_, index) => `search-${index}`);
const PACKAGES = Array.from({ length: 5 }, (_, index) => `synonyms-${index}`);
const ASSOCIATIONS = DOMAINS.length * PACKAGES.length;

describeWithTerraform("fifty associations on ten domains", () => {
  let local: LocalPackages;
  let workspace: ProviderWorkspace;
  const packageIds = new Map<string, string>();

  beforeAll(async () => {
    local = await LocalPackages.start(DOMAINS);
    for (const name of PACKAGES) {
      const packageId = await local.create(name, `old ${name}\n`);
      packageIds.set(name, packageId);
      await Promise.all(DOMAINS.map((domain) => local.associate(packageId, domain)));
    }
    workspace = await ProviderWorkspace.create(local);
  }, LIMIT_MS);
  afterAll(async () => {
    await workspace.remove();
    await local.stop();
  });

  test(
    "roll out in one apply, with calls that are counted",
    async () => {
      const rollouts = DOMAINS.flatMap((domain) =>
        PACKAGES.map((name) => rolloutOf(domain, packageIds.get(name) ?? "", "", `${domain}-${name}`)),
      );
      workspace.configure(rollouts.join("\n"));
      const { terraform } = workspace;
      await terraform.init();
      await terraform.apply("-parallelism=50");
      for (const name of PACKAGES) await local.update(packageIds.get(name) ?? "", name, `new ${name}\n`);
      local.resetCalls();
      await terraform.plan();
      // Refreshing reads a domain once for all of its rollouts that are read at the same moment.
      expect(local.calls("ListPackagesForDomain")).toBeLessThan(ASSOCIATIONS);
      local.resetCalls();
      await terraform.run("apply", "-no-color", "-parallelism=50", "plan.out").result;
      expect(local.calls("AssociatePackage")).toBe(ASSOCIATIONS);
      for (const domain of DOMAINS) {
        for (const name of PACKAGES) {
          expect(local.served(packageIds.get(name) ?? "", domain)).toBe(`new ${name}\n`);
        }
      }
      // Each rollout looks, calls, and looks until it is ACTIVE: a handful of calls, however many there are.
      expect(local.requests.length).toBeLessThan(ASSOCIATIONS * 12);
      expect((await terraform.plan()).changes).toBe(false);
      await workspace.noPluginProcesses();
    },
    LIMIT_MS,
  );
});
