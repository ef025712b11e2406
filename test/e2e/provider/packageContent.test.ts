import { LocalPackages, sha256 } from "../../service/rollout/LocalPackages";
import { describeWithTerraform } from "../describeWithTerraform";
import { ProviderWorkspace, rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 180_000;
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";
const CONTENT = "opensearchpackages_package_content.this";

describeWithTerraform("the content of a package that somebody made, in the real Terraform", () => {
  let local: LocalPackages;
  let workspace: ProviderWorkspace;
  let packageId: string;

  beforeEach(async () => {
    local = await LocalPackages.start(["search-prod"]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, "search-prod");
    workspace = await ProviderWorkspace.create(local);
  }, LIMIT_MS);
  afterEach(async () => {
    await workspace.remove();
    await local.stop();
  });

  function contentOf(content: string, text = 'package_description = "Test"'): string {
    return `resource "opensearchpackages_package_content" "this" {
  package_id     = "${packageId}"
  s3_bucket_name = "${local.bucket}"
  s3_key         = "synonyms"
  content_sha256 = "${sha256(content)}"
  ${text}
}
`;
  }

  const follows = (): string =>
    rolloutOf(
      "search-prod",
      packageId,
      `package_version = ${CONTENT}.available_package_version
  content_sha256  = ${CONTENT}.content_sha256`,
      "prod",
    );

  /** Nothing here may ever make or unmake anything. */
  function expectOnlyUpdates(): void {
    for (const operation of ["CreatePackage", "DeletePackage", "DissociatePackage"]) {
      expect([operation, local.calls(operation)]).toEqual([operation, 0]);
    }
  }

  test(
    "create, empty plan, update, drift, destroy",
    async () => {
      const { terraform } = workspace;
      workspace.configure(contentOf(OLD) + follows());
      await terraform.init();
      local.resetCalls();
      await terraform.apply();
      expect(local.calls("UpdatePackage")).toBe(0);
      expect((await terraform.plan()).changes).toBe(false);

      await local.upload("synonyms", NEW);
      workspace.configure(contentOf(NEW) + follows());
      expect((await terraform.plan()).output).toMatch(
        /available_package_version += "v1" -> \(known after apply\)/,
      );
      await terraform.applyPlan();
      expect(local.calls("UpdatePackage")).toBe(1);
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      expect((await terraform.plan()).changes).toBe(false);

      workspace.configure(contentOf(NEW, 'package_description = "Better"') + follows());
      await terraform.apply();
      expect(local.calls("UpdatePackage")).toBe(2);
      expect(await local.association(packageId, "search-prod")).toMatchObject({ PackageVersion: "v3" });
      expect((await terraform.plan()).changes).toBe(false);
      workspace.configure(contentOf(NEW) + follows());

      await local.update(packageId, "synonyms", OLD);
      expect((await terraform.plan()).output).toMatch(
        new RegExp(`content_sha256 += "${sha256(OLD)}" -> "${sha256(NEW)}"`),
      );
      await local.upload("synonyms", NEW);
      await terraform.applyPlan();
      expect(local.served(packageId, "search-prod")).toBe(NEW);

      expectOnlyUpdates();
      await terraform.destroy();
      expectOnlyUpdates();
      expect(local.served(packageId, "search-prod")).toBe(NEW);
      await workspace.noPluginProcesses();
    },
    LIMIT_MS,
  );

  test(
    "a content is imported by the package's id; naming its source then makes no version",
    async () => {
      const { terraform } = workspace;
      workspace.configure(`import {
  to = ${CONTENT}
  id = "${packageId}"
}
${contentOf(OLD)}`);
      await terraform.init();
      local.resetCalls();
      const { output } = await terraform.plan();
      expect(output).toContain("1 to import, 0 to add, 1 to change, 0 to destroy");
      expect(output).not.toContain("known after apply");
      await terraform.applyPlan();
      expect(local.calls("UpdatePackage")).toBe(0);
      expect((await terraform.plan()).changes).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    "a failed copy is a diagnostic on the attribute, and the next apply ends clean",
    async () => {
      const { terraform } = workspace;
      workspace.configure(contentOf(NEW));
      await terraform.init();
      await local.upload("synonyms", NEW);
      local.emulator.faults.failCopy({ errorType: "BadFile", errorMessage: "no text", times: 2 });
      const failed = await terraform.run("apply", "-no-color", "-auto-approve").result;
      expect(failed.exitCode).toBe(1);
      expect(failed.output).toMatch(/COPY_FAILED \(BadFile:\s+no text\)[\s\S]*package_id/);
      const { output } = await terraform.plan();
      expect(output).toMatch(/Warning: The package \w+ is COPY_FAILED: the apply copies[\s\S]*no text/);
      await terraform.applyPlan();
      expect((await terraform.plan()).changes).toBe(false);
    },
    LIMIT_MS,
  );

  test(
    "a package that is not there, or has gone, is an error of the plan",
    async () => {
      const { terraform } = workspace;
      workspace.configure(contentOf(OLD).replaceAll(packageId, "F999"));
      await terraform.init();
      const none = await terraform.run("plan", "-no-color").result;
      expect(none.output).toMatch(/There is no package F999 in the region of the provider[\s\S]*package_id/);

      const alone = await local.create("alone", OLD);
      workspace.configure(contentOf(OLD).replaceAll(packageId, alone));
      await terraform.apply();
      await local.delete(alone);
      const gone = await terraform.run("plan", "-no-color").result;
      expect([gone.exitCode, gone.output]).toEqual([
        1,
        expect.stringContaining(`There is no package ${alone}`),
      ]);
    },
    LIMIT_MS,
  );

  test(
    "terraform validate names the attribute and the rule",
    async () => {
      const { terraform } = workspace;
      const text = `package_description = "${"x".repeat(951)}"`;
      workspace.configure(contentOf(OLD, text).replaceAll(packageId, "F 1").replace(sha256(OLD), "abc"));
      await terraform.init();
      const { output } = await terraform.validate();
      expect(output).toMatch(/Invalid package_id[\s\S]*without spaces or\s+slashes/);
      expect(output).toMatch(/Invalid content_sha256[\s\S]*64\s+lower-case/);
      expect(output).toMatch(/Invalid package_description[\s\S]*1 to 950\s+characters/);
    },
    LIMIT_MS,
  );
});
