import { registerPolicyCommand } from "../../src/cli/commands/policy";
import { AccessPolicy, AccessTask } from "../../src";
import { runCommand } from "./CommandRun";

const PLACE = [
  ...["--account", "123456789012", "--region", "eu-west-1", "--region", "us-east-1"],
  ...["--bucket", "acme-search-dictionaries", "--domain", "search-prod"],
];

describe("opensearch-packages policy", () => {
  it("prints the same document as the library, and nothing else", async () => {
    const run = await runCommand(registerPolicyCommand, ["policy", "plan", "validate", ...PLACE]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toBe(
      `${AccessPolicy.json({
        tasks: [AccessTask.PLAN, AccessTask.VALIDATE],
        accountId: "123456789012",
        regions: ["eu-west-1", "us-east-1"],
        bucketName: "acme-search-dictionaries",
        domainNames: ["search-prod"],
      })}\n`,
    );
  });

  it("says with a table what each action is for", async () => {
    const run = await runCommand(registerPolicyCommand, ["policy", "rollout", ...PLACE, "-o", "table"]);
    expect(run.stdout).toMatch(/^es:AssociatePackage +domains +puts the package on the domain/m);
  });

  it("refuses a task that there is none of, and a name that is none, with exit code 1", async () => {
    const unknown = await runCommand(registerPolicyCommand, ["policy", "deploy", ...PLACE]);
    expect([unknown.exitCode, unknown.stderr]).toEqual([1, expect.stringContaining("validate-search")]);
    const endpoint = ["--domain", "https://search-prod.eu-west-1.es.amazonaws.com"];
    const wrong = await runCommand(registerPolicyCommand, ["policy", "plan", ...PLACE, ...endpoint]);
    expect([wrong.exitCode, wrong.stderr]).toEqual([1, expect.stringContaining("its endpoint")]);
  });
});
