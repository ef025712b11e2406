import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Emulator } from "../../src/emulator";
import { validate, type ValidationReport } from "../../src/validation";
import { TerraformWorkspace } from "../../tools/terraform";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { describeWithAwsProvider } from "./describeWithTerraform";

const TEN_MINUTES_MS = 600_000;
const CASE = join(__dirname, "..", "cases", "terraform", "unhashed-source");

/** The object has neither source_hash nor etag: Terraform does not see that its file changed, and the description says it did. */
describeWithAwsProvider("a hand-written stack whose object does not follow its file", () => {
  let aws: Emulator;
  let terraform: TerraformWorkspace;
  const directory = makeTemporaryFolder("unhashed");

  beforeAll(async () => {
    aws = await Emulator.start({
      domains: [{ domainName: "search-prod" }],
      delays: { copyingMs: 0, validatingMs: 0 },
    });
    cpSync(CASE, directory, { recursive: true });
    writeFileSync(join(directory, "syn.txt"), "car, automobile\n");
    terraform = new TerraformWorkspace({ directory, environment: aws.environment() });
    await terraform.init();
    await terraform.apply();
  }, TEN_MINUTES_MS);
  afterAll(async () => {
    await aws.stop();
    rmSync(directory, { recursive: true });
  });

  function judged(content: string): Promise<ValidationReport> {
    const endpoints = { opensearch: aws.endpoint, s3: aws.endpoint, sts: aws.endpoint };
    return validate({
      inputs: [{ name: "plan.json", content, directory }],
      settings: { region: aws.region, accessKey: "test", secretKey: "test", endpoints },
    });
  }

  it(
    "is clean as it was applied",
    async () => {
      expect(await judged(await terraform.showState())).toMatchObject({ verdict: "clean", findings: [] });
    },
    TEN_MINUTES_MS,
  );

  it(
    "is not clean once the file changed: the new version will not hold what its description claims",
    async () => {
      writeFileSync(join(directory, "syn.txt"), "car, automobile, motorcar\n");
      await terraform.plan();
      const { verdict, findings } = await judged(await terraform.showPlan());
      expect(verdict).toBe("findings");
      const codes = findings.map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(["package-content-differs", "source-differs"]));
      expect(findings.find(({ code }) => code === "source-differs")?.remedy).toContain("source_hash");
    },
    TEN_MINUTES_MS,
  );
});
