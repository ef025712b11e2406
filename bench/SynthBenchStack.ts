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
const DOMAIN = "search-prod";

/** One stack with many dictionaries, each with an association of its own. */
export class SynthBenchStack {
  private readonly folder = mkdtempSync(join(tmpdir(), "synth-bench-"));
  private readonly file = join(this.folder, "synonyms.txt");

  constructor(private readonly dictionaries: number) {
    writeFileSync(this.file, "car, automobile\n");
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
        file: this.file,
        format: DictionaryFormat.SOLR_SYNONYMS,
        packageName: `words-${index}`,
      };
      new Dictionary(stack, `words-${index}`, { bucket, ...words }).associateWith(DOMAIN, { rollout });
    }
  }

  /** What a careful person writes: the file read for its hash, and the hash where the AWS provider looks for changes. */
  private declareByHand(stack: TerraformStack): void {
    for (let index = 0; index < this.dictionaries; index += 1) {
      const sha256 = createHash("sha256").update(readFileSync(this.file)).digest("hex");
      const file = { path: this.file, type: AssetType.FILE, assetHash: sha256.slice(0, 16) };
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
      const association = { packageId: made.id, domainName: DOMAIN };
      new OpensearchPackageAssociation(stack, `association-${index}`, association);
    }
  }
}
