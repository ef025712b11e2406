import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformStack } from "cdktf";
import fc from "fast-check";
import { Dictionary, DictionaryBucket, DictionaryFormat } from "../../src";
import { hclText } from "../../src/adoption/code/hcl";
import { registerAdoptCommand } from "../../src/cli/commands/adopt";
import { TerraformWorkspace } from "../../tools/terraform";
import { runCommand } from "../cli/CommandRun";
import { hostileText } from "../contract/hostileText";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { describeWithAwsProvider, describeWithTerraform } from "./describeWithTerraform";
import { ProviderWorkspace } from "./provider/ProviderWorkspace";

const TEN_MINUTES_MS = 600_000;
const DOMAINS = ["search-prod", "search-staging"];
const WORDS = "car, automobile\n";
const NEXT = "car, automobile, motorcar\n";
const BY_HAND = "by-hand/synonyms.txt";

describeWithAwsProvider("a package that was made by hand, live on two domains", () => {
  let local: LocalPackages;
  let packageId: string;
  const before = { ...process.env };

  beforeEach(async () => {
    local = await LocalPackages.start(DOMAINS);
    packageId = await local.create("product-synonyms", WORDS, {
      key: BY_HAND,
      description: 'What shoppers call "our" products, ${all} of them',
    });
    for (const domain of DOMAINS) await local.associate(packageId, domain);
    local.resetCalls();
    Object.assign(process.env, local.emulator.environment());
  });
  afterEach(async () => {
    process.env = { ...before };
    await local.stop();
  });

  async function expectServed(words: string): Promise<void> {
    for (const domain of DOMAINS) {
      expect((await local.association(packageId, domain))?.DomainPackageStatus).toBe("ACTIVE");
      expect(local.served(packageId, domain)).toBe(words);
    }
    for (const operation of ["CreatePackage", "DeletePackage", "DissociatePackage", "DissociatePackages"]) {
      expect([operation, local.calls(operation)]).toEqual([operation, 0]);
    }
  }

  /** Applies what is declared, then a changed file; `write` puts words into the file that is declared. */
  async function followThrough(terraform: TerraformWorkspace, write: (words: string) => void): Promise<void> {
    await terraform.applyPlan();
    await expectServed(WORDS);
    expect((await terraform.plan()).changes).toBe(false);
    write(NEXT);
    await terraform.apply();
    await expectServed(NEXT);
    expect((await terraform.plan()).output).toContain("No changes.");
  }

  test.each([
    ["into an object of its own", [], "3 to import, 1 to add, 3 to change, 0 to destroy"],
    ["from the object that is there", ["--key", BY_HAND], "4 to import, 0 to add, 4 to change, 0 to destroy"],
  ])(
    "is looked after by what adopt prints, word by word, %s",
    async (_what, key, summary) => {
      const printed = await runCommand(registerAdoptCommand, ["adopt", "--bucket", local.bucket, ...key]);
      expect(printed.exitCode).toBe(0);
      const workspace = await ProviderWorkspace.create(local);
      try {
        const { terraform } = workspace;
        workspace.configure("");
        workspace.write("adopted.tf", printed.stdout);
        workspace.write("product-synonyms.txt", WORDS);
        expect((await terraform.run("fmt", "-check", "-diff", "adopted.tf").result).output).toBe("");
        await terraform.init();
        const { output } = await terraform.plan();
        expect(output).toMatch(new RegExp(`Plan: ${summary}`));
        expect(output).not.toMatch(/must be replaced|will be destroyed|forces replacement/);
        await followThrough(terraform, (words) => workspace.write("product-synonyms.txt", words));
      } finally {
        await workspace.remove();
      }
    },
    TEN_MINUTES_MS,
  );

  test(
    "is looked after by a CDKTF stack",
    async () => {
      const folder = makeTemporaryFolder("adoption");
      const terraform = new TerraformWorkspace({
        directory: join(folder, "cdktf.out", "stacks", "search"),
        environment: local.emulator.environment(),
      });
      const synthesize = (words: string): void => {
        writeFileSync(join(folder, "synonyms.txt"), words);
        synthesizeAdoption(folder, packageId, local.bucket);
      };
      try {
        synthesize(WORDS);
        await terraform.init();
        const { output } = await terraform.plan();
        expect(output).toContain("Plan: 4 to add, 0 to change, 0 to destroy.");
        await followThrough(terraform, synthesize);
      } finally {
        await terraform.interrupt();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    TEN_MINUTES_MS,
  );
});

function synthesizeAdoption(folder: string, packageId: string, bucketName: string): void {
  const app = new App({
    outdir: join(folder, "cdktf.out"),
    context: { cdktfJsonPath: join(folder, "cdktf.json") },
  });
  const stack = new TerraformStack(app, "search");
  new LocalBackend(stack, { path: "terraform.tfstate" });
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const synonyms = Dictionary.adopt(stack, "synonyms", packageId, {
    bucket: DictionaryBucket.fromBucketName(stack, "dictionaries", bucketName),
    file: "synonyms.txt",
    format: DictionaryFormat.SOLR_SYNONYMS,
    s3Key: BY_HAND,
  });
  DOMAINS.forEach((domain) => synonyms.keepOn(domain));
  app.synth();
}

describeWithTerraform("a text that adopt writes", () => {
  test(
    "means the same to Terraform, whatever it holds",
    async () => {
      const texts = fc.sample(hostileText, { numRuns: 300, seed: 1 });
      const directory = makeTemporaryFolder("hcl-text");
      const terraform = new TerraformWorkspace({ directory, environment: {} });
      try {
        const list = texts.map((text) => `  ${hclText(text)},`).join("\n");
        writeFileSync(join(directory, "main.tf"), `output "texts" {\n  value = [\n${list}\n  ]\n}\n`);
        await terraform.init();
        await terraform.apply();
        // Terraform keeps every string in one normal form, and has none for half a character.
        const meant = texts.map((text) => text.replace(/\p{Cs}/gu, "\ufffd").normalize("NFC"));
        expect((await terraform.outputs())["texts"]).toEqual(meant);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
    TEN_MINUTES_MS,
  );
});
