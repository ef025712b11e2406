import { LocalPackages, sha256 } from "../../service/rollout/LocalPackages";
import { describeWithTerraform } from "../describeWithTerraform";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 180_000;
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";

interface StateOfRollout {
  readonly values: {
    readonly root_module: { readonly resources: { readonly values: Record<string, unknown> }[] };
  };
}

describeWithTerraform("a rollout, through its whole life in the real Terraform", () => {
  let local: LocalPackages;
  let workspace: ProviderWorkspace;
  let packageId: string;

  beforeEach(async () => {
    local = await LocalPackages.start(["search-prod", "search-test"]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, "search-prod");
    await local.associate(packageId, "search-test");
    workspace = await ProviderWorkspace.create(local);
  }, LIMIT_MS);
  afterEach(async () => {
    await workspace.remove();
    await local.stop();
  });

  async function state(): Promise<Record<string, unknown>> {
    const shown = JSON.parse(await workspace.terraform.showState()) as StateOfRollout;
    return shown.values.root_module.resources[0]?.values ?? {};
  }

  test(
    "create, empty plan, update, replace, destroy",
    async () => {
      const { terraform } = workspace;
      workspace.configure(rolloutOf("search-prod", packageId, `content_sha256 = "${sha256(OLD)}"`));
      await terraform.init();
      local.resetCalls();
      await terraform.apply();
      expect(local.calls("AssociatePackage")).toBe(0);
      expect(await state()).toMatchObject({
        id: `search-prod/${packageId}`,
        package_version: "v1",
        status: "ACTIVE",
        reference_path: `analyzers/${packageId}`,
      });
      expect((await terraform.plan()).changes).toBe(false);

      // The plan is made before the new version exists, as when one apply makes both.
      workspace.configure(rolloutOf("search-prod", packageId, `content_sha256 = "${sha256(NEW)}"`));
      expect((await terraform.plan()).output).toMatch(/package_version += "v1" -> \(known after apply\)/);
      await local.startUpdate(packageId, "synonyms", NEW);
      await terraform.applyPlan();
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      expect(await state()).toMatchObject({ package_version: "v2", content_sha256: sha256(NEW) });
      expect((await terraform.plan()).changes).toBe(false);

      workspace.configure(rolloutOf("search-test", packageId, `content_sha256 = "${sha256(NEW)}"`));
      expect((await terraform.plan()).output).toMatch(
        /domain_name += "search-prod" -> "search-test" # forces replacement/,
      );
      await terraform.applyPlan();
      expect(local.served(packageId, "search-test")).toBe(NEW);

      await terraform.destroy();
      expect((await local.association(packageId, "search-prod"))?.DomainPackageStatus).toBe("ACTIVE");
      expect((await local.association(packageId, "search-test"))?.DomainPackageStatus).toBe("ACTIVE");
      await workspace.noPluginProcesses();
    },
    LIMIT_MS,
  );

  test(
    "a rollout is imported by domain/package, and the plan is empty then",
    async () => {
      const { terraform } = workspace;
      workspace.configure(rolloutOf("search-prod", packageId, `content_sha256 = "${sha256(OLD)}"`));
      await terraform.init();
      const imported = await terraform.run(
        "import",
        "-no-color",
        "opensearchpackages_rollout.this",
        `search-prod/${packageId}`,
      ).result;
      expect(imported.output).toContain("Import successful!");
      expect((await terraform.plan()).changes).toBe(false);
      const refused = await terraform.run(
        "import",
        "-no-color",
        "opensearchpackages_rollout.other",
        "search-prod",
      ).result;
      expect(refused.exitCode).toBe(1);
    },
    LIMIT_MS,
  );

  test(
    "a state of version 0 is taken over without a change",
    async () => {
      const { terraform } = workspace;
      workspace.configure(rolloutOf("search-prod", packageId));
      await terraform.init();
      await terraform.apply();
      const written = JSON.parse(workspace.read("terraform.tfstate")) as {
        resources: { instances: { schema_version: number; attributes: Record<string, unknown> }[] }[];
      };
      const instance = written.resources[0]?.instances[0];
      if (instance === undefined) throw new Error("the state has no rollout");
      instance.schema_version = 0;
      instance.attributes = {
        id: `search-prod-${packageId}`,
        domain_name: "search-prod",
        package_id: packageId,
        package_version: "v1",
      };
      workspace.write("terraform.tfstate", JSON.stringify(written));
      expect((await terraform.plan()).changes).toBe(false);
      await terraform.apply();
      expect((await state())["id"]).toBe(`search-prod/${packageId}`);
    },
    LIMIT_MS,
  );

  test(
    "somebody's update by hand is drift in the plan, a warning of the check, and repaired by apply",
    async () => {
      const { terraform } = workspace;
      workspace.configure(`${rolloutOf("search-prod", packageId)}
data "opensearchpackages_association" "live" {
  domain_name = "search-prod"
  package_id  = "${packageId}"
}
check "up_to_date" {
  assert {
    condition     = data.opensearchpackages_association.live.up_to_date
    error_message = "live is \${data.opensearchpackages_association.live.package_version}, available is \${data.opensearchpackages_association.live.available_package_version}"
  }
}
`);
      await terraform.init();
      await terraform.apply();
      await local.update(packageId, "synonyms", NEW);
      const drifted = await terraform.plan();
      expect(drifted.output).toMatch(/package_version += "v1" -> "v2"/);
      expect(drifted.output).toContain("live is v1, available is v2");
      await terraform.applyPlan();
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      expect((await terraform.plan()).changes).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    "a version that has gone since the plan is not rolled out behind the reader's back",
    async () => {
      const { terraform } = workspace;
      workspace.configure(rolloutOf("search-prod", packageId));
      await terraform.init();
      await terraform.apply();
      await local.update(packageId, "synonyms", NEW);
      await terraform.plan();
      await local.update(packageId, "synonyms", `${NEW}lorry, truck\n`);
      const applied = await terraform.run("apply", "-no-color", "plan.out").result;
      expect(applied.exitCode).toBe(1);
      expect(applied.output).toMatch(/not the available one, which is v3[\s\S]*Plan again/);
      expect(local.served(packageId, "search-prod")).toBe(OLD);
    },
    LIMIT_MS,
  );

  test(
    "the data sources say everything that is live, and wait for a package that is still copied",
    async () => {
      const { terraform } = workspace;
      const alone = await local.create("alone", NEW);
      workspace.configure(`
data "opensearchpackages_package" "gate" {
  package_name         = "synonyms"
  wait_until_available = true
  expected_sha256      = "${sha256(NEW)}"
}
data "opensearchpackages_association" "none" {
  domain_name = "search-prod"
  package_id  = "${alone}"
}
data "opensearchpackages_domain" "prod" {
  domain_name = "search-prod"
}
output "gate" { value = data.opensearchpackages_package.gate }
output "none" { value = data.opensearchpackages_association.none }
output "prod" { value = data.opensearchpackages_domain.prod }
`);
      await terraform.init();
      await local.startUpdate(packageId, "synonyms", NEW);
      await terraform.apply();
      expect(await terraform.outputs()).toMatchObject({
        gate: { package_id: packageId, package_status: "AVAILABLE", available_package_version: "v2" },
        none: { status: null, up_to_date: false, available_package_version: "v1" },
        prod: {
          processing: false,
          packages: [{ package_id: packageId, package_version: "v1", status: "ACTIVE" }],
        },
      });
    },
    LIMIT_MS,
  );

  test(
    "terraform validate names the attribute and the rule",
    async () => {
      const { terraform } = workspace;
      workspace.configure(rolloutOf("Search_Prod", "F 1", 'timeouts {\n create = "soon"\n}'));
      await terraform.init();
      const { exitCode, output } = await terraform.validate();
      expect(exitCode).toBe(1);
      expect(output).toMatch(/Invalid domain_name[\s\S]*3 to 28\s+characters/);
      expect(output).toMatch(/Invalid package_id[\s\S]*without spaces or\s+slashes/);
      expect(output).toMatch(/Invalid timeouts.create[\s\S]*such as 30m, 1h30m or\s+90s/);
    },
    LIMIT_MS,
  );

  test(
    "ASSOCIATION_FAILED is a diagnostic on the attribute, and the next apply ends clean",
    async () => {
      const { terraform } = workspace;
      workspace.configure(rolloutOf("search-prod", packageId));
      await terraform.init();
      await terraform.apply();
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.failAssociation({
        errorType: "BadRule",
        errorMessage: "line 1 is no rule",
        times: 1,
      });
      const failed = await terraform.run("apply", "-no-color", "-auto-approve").result;
      expect(failed.exitCode).toBe(1);
      expect(failed.output).toMatch(/ASSOCIATION_FAILED\s+\(BadRule: line 1 is no rule\)[\s\S]*package_id/);
      expect(failed.output).not.toMatch(/\n\s+at .*\.(js|ts):/);
      await terraform.apply();
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      expect((await terraform.plan()).changes).toBe(false);
    },
    LIMIT_MS,
  );
});
