import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { Dictionary, DictionaryBucket, DictionaryFormat, type RolloutMode } from "../src";

export const BENCH_BUCKET = "plan-with-and-without-plugin";
export const BENCH_DOMAINS = ["search-one", "search-two", "search-three", "search-four"];
const DICTIONARIES = 5;

/** Writes a stack of five dictionaries on four domains and returns the folder that Terraform runs in. */
export function synthesizeBenchStack(folder: string, rollout: RolloutMode): string {
  const app = new App({ outdir: join(folder, rollout) });
  const stack = new TerraformStack(app, "bench");
  new LocalBackend(stack, { path: "terraform.tfstate" });
  new AwsProvider(stack, "aws", { region: "us-east-1" });
  const bucket = DictionaryBucket.fromBucketName(stack, "bucket", BENCH_BUCKET);
  for (let number = 1; number <= DICTIONARIES; number += 1) {
    const packageName = `synonyms-${number}`;
    const file = join(folder, `${packageName}.txt`);
    writeFileSync(file, `car, automobile, word${number}\n`);
    const dictionary = new Dictionary(stack, packageName, {
      bucket,
      file,
      format: DictionaryFormat.SOLR_SYNONYMS,
      packageName,
    });
    BENCH_DOMAINS.forEach((domain) => dictionary.associateWith(domain, { rollout }));
  }
  app.synth();
  return join(folder, rollout, "stacks", "bench");
}
