import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OpensearchPackage } from "@cdktf/provider-aws/lib/opensearch-package";
import { OpensearchPackageAssociation } from "@cdktf/provider-aws/lib/opensearch-package-association";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { App, AssetType, LocalBackend, TerraformAsset, TerraformStack } from "cdktf";
import { Dictionary, DictionaryBucket, DictionaryFormat, type RolloutMode } from "../src";

/** Who declares the dictionaries: resources of the AWS bindings by hand, or the constructs with one of their modes. */
export type DeclaredBy = "hand" | RolloutMode;

const BUCKET = "acme-dictionaries";

/** One stack with many dictionaries, each on some domains. */
export class SynthBenchStack {
  private readonly folder = mkdtempSync(join(tmpdir(), "synth-bench-"));

  /** Each dictionary is a file of its own, and each is put on as many domains. */
  constructor(
    private readonly dictionaries: number,
    private readonly domains: number,
  ) {
    for (let index = 0; index < dictionaries; index += 1) {
      writeFileSync(this.fileOf(index), `car, automobile\nwagon ${index}, van ${index}\n`);
    }
  }

  /** Declares and synthesizes. @returns the bytes of the stack's JSON */
  synthesize(by: DeclaredBy): number {
    const app = new App({ outdir: join(this.folder, "cdktf.out") });
    const stack = new TerraformStack(app, "search");
    new LocalBackend(stack, { path: "terraform.tfstate" });
    new AwsProvider(stack, "aws", { region: "us-east-1" });
    if (by === "hand") this.declareByHand(stack);
    else this.declareWithConstructs(stack, by);
    app.synth();
    return statSync(join(this.folder, "cdktf.out", "stacks", "search", "cdk.tf.json")).size;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private declareWithConstructs(stack: TerraformStack, rollout: RolloutMode): void {
    const bucket = DictionaryBucket.fromBucketName(stack, "dictionaries", BUCKET);
    for (let index = 0; index < this.dictionaries; index += 1) {
      const words = {
        file: this.fileOf(index),
        format: DictionaryFormat.SOLR_SYNONYMS,
        packageName: `words-${index}`,
      };
      const dictionary = new Dictionary(stack, `words-${index}`, { bucket, ...words });
      this.domainNames().forEach((domain) => dictionary.associateWith(domain, { rollout }));
    }
  }

  /** What a careful person writes: the file read for its hash, and the hash where the AWS provider looks for changes. */
  private declareByHand(stack: TerraformStack): void {
    for (let index = 0; index < this.dictionaries; index += 1) {
      const sha256 = createHash("sha256")
        .update(readFileSync(this.fileOf(index)))
        .digest("hex");
      const file = { path: this.fileOf(index), type: AssetType.FILE, assetHash: sha256.slice(0, 16) };
      const object = new S3Object(stack, `source-${index}`, {
        bucket: BUCKET,
        key: `dictionaries/words-${index}.txt`,
        source: new TerraformAsset(stack, `file-${index}`, file).path,
        sourceHash: sha256,
        metadata: { sha256 },
        contentType: "text/plain; charset=utf-8",
        serverSideEncryption: "AES256",
      });
      const made = new OpensearchPackage(stack, `package-${index}`, {
        packageName: `words-${index}`,
        packageType: "TXT-DICTIONARY",
        packageDescription: `[sha256:${sha256}]`,
        packageSource: { s3BucketName: object.bucket, s3Key: object.key },
      });
      for (const domainName of this.domainNames()) {
        const association = { packageId: made.id, domainName };
        new OpensearchPackageAssociation(stack, `association-${index}-${domainName}`, association);
      }
    }
  }

  private fileOf(index: number): string {
    return join(this.folder, `words-${index}.txt`);
  }

  private domainNames(): string[] {
    return Array.from({ length: this.domains }, (_, index) => `search-${index}`);
  }
}
