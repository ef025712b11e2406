import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformWorkspace } from "../../../tools/terraform";
import { describeWithTerraform } from "../../e2e/describeWithTerraform";
import { TemporaryFolder } from "../../TemporaryFolder";

describeWithTerraform("TerraformWorkspace", () => {
  let temporary: TemporaryFolder;
  let directory: string;
  beforeEach(() => {
    temporary = new TemporaryFolder();
    directory = temporary.path;
  });
  afterEach(() => temporary.remove());

  function workspace(configuration: string): TerraformWorkspace {
    writeFileSync(join(directory, "main.tf"), configuration);
    return new TerraformWorkspace({ directory, environment: {} });
  }

  test("plans, applies, and finds nothing left to do", async () => {
    const terraform = workspace(
      'resource "terraform_data" "a" { input = "x" }\noutput "o" { value = terraform_data.a.output }',
    );
    await terraform.init();
    expect((await terraform.plan()).changes).toBe(true);
    await terraform.applyPlan();
    expect(await terraform.outputs()).toEqual({ o: "x" });
    expect((await terraform.plan()).changes).toBe(false);
  });

  test("says what Terraform said when a command fails", async () => {
    const terraform = workspace('resource "terraform_data" "a" { nonsense = 1 }');
    await terraform.init();
    await expect(terraform.plan()).rejects.toThrow(/exit code 1[\s\S]*Unsupported argument/);
  });
});
