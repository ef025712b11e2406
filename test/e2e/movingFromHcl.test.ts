import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { Dictionary, DictionaryBucket, DictionaryFormat } from "../../src";
import { TerraformWorkspace } from "../../tools/terraform";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { describeWithAwsProvider } from "./describeWithTerraform";

const TEN_MINUTES_MS = 600_000;
const WORDS = "car, automobile\n";
const NEXT = "car, automobile, motorcar\n";

/** What somebody wrote who knew nothing of this project. */
const HCL = `resource "aws_s3_object" "synonyms" {
  bucket = "dictionaries"
  key    = "synonyms.txt"
  source = "\${path.module}/synonyms.txt"
}
resource "aws_opensearch_package" "synonyms" {
  package_name        = "product-synonyms"
  package_type        = "TXT-DICTIONARY"
  package_description = "Synonyms"
  package_source {
    s3_bucket_name = aws_s3_object.synonyms.bucket
    s3_key         = aws_s3_object.synonyms.key
  }
}
resource "aws_opensearch_package_association" "synonyms" {
  domain_name = "search-prod"
  package_id  = aws_opensearch_package.synonyms.id
}
`;

describeWithAwsProvider("a stack that takes over what was written in HCL", () => {
  test(
    "says where each resource was, replaces and destroys nothing, and then follows its file",
    async () => {
      // The AWS provider associates a package right after its creation, so here its copy takes no time.
      const local = await LocalPackages.start(["search-prod"], { delays: { copyingMs: 0, validatingMs: 0 } });
      const folder = makeTemporaryFolder("moving");
      const environment = local.emulator.environment();
      try {
        const before = join(folder, "hcl");
        await appliedByHand(new TerraformWorkspace({ directory: mkdirWith(before), environment }));
        const directory = join(folder, "cdktf.out", "stacks", "search");
        synthesize(folder, WORDS);
        cpSync(join(before, "terraform.tfstate"), join(directory, "terraform.tfstate"));
        const terraform = new TerraformWorkspace({ directory, environment });
        await terraform.init();
        const { output } = await terraform.plan();
        expect(output).toMatch(/Plan: \d+ to add, \d+ to change, 0 to destroy\./);
        expect(output).not.toMatch(/must be replaced|will be destroyed/);
        await terraform.applyPlan();
        synthesize(folder, NEXT);
        await terraform.apply();
        expect(local.emulator.domainFiles().map(({ bytes }) => bytes.toString())).toEqual([NEXT]);
        expect([local.calls("CreatePackage"), local.calls("DissociatePackage")]).toEqual([1, 0]);
        expect((await terraform.plan()).changes).toBe(false);
      } finally {
        await local.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    TEN_MINUTES_MS,
  );
});

function mkdirWith(directory: string): string {
  mkdirSync(directory);
  writeFileSync(join(directory, "main.tf"), HCL);
  writeFileSync(join(directory, "synonyms.txt"), WORDS);
  return directory;
}

async function appliedByHand(terraform: TerraformWorkspace): Promise<void> {
  await terraform.init();
  await terraform.apply();
}

/** What docs/moving-from-hcl.md says, but for the backend. */
function synthesize(folder: string, words: string): void {
  writeFileSync(join(folder, "synonyms.txt"), words);
  const context = { cdktfJsonPath: join(folder, "cdktf.json") };
  const app = new App({ outdir: join(folder, "cdktf.out"), context });
  const stack = new TerraformStack(app, "search");
  new LocalBackend(stack, { path: "terraform.tfstate" });
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const synonyms = new Dictionary(stack, "synonyms", {
    bucket: DictionaryBucket.fromBucketName(stack, "dictionaries", "dictionaries"),
    file: "synonyms.txt",
    format: DictionaryFormat.SOLR_SYNONYMS,
    packageName: "product-synonyms",
    s3Key: "synonyms.txt",
    description: "Synonyms",
  });
  const onProd = synonyms.associateWith("search-prod");
  synonyms.sourceObject.moveFromId("aws_s3_object.synonyms");
  synonyms.resource.moveFromId("aws_opensearch_package.synonyms");
  onProd.resource.moveFromId("aws_opensearch_package_association.synonyms");
  app.synth();
}
