import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { Dictionary, DictionaryBucket, DictionaryFormat } from "../../../src";
import { makeTemporaryFolder } from "../../TemporaryFolder";

export interface StackWithBucketProps {
  readonly bucketName: string;
  readonly domainName: string;
  /** Whether the bucket is there already. @default false: the stack makes it */
  readonly bucketIsThere?: boolean;
  /** @default none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A stack as most are: one dictionary, its bucket, one domain. */
export class StackWithBucket {
  readonly folder = makeTemporaryFolder("policies");
  readonly stackFolder = join(this.folder, "cdktf.out", "stacks", "search");

  constructor(private readonly props: StackWithBucketProps) {}

  synthesize(words: string): void {
    const { bucketName, domainName, tags } = this.props;
    writeFileSync(join(this.folder, "synonyms.txt"), words);
    const context = { cdktfJsonPath: join(this.folder, "cdktf.json") };
    const app = new App({ outdir: join(this.folder, "cdktf.out"), context });
    const stack = new TerraformStack(app, "search");
    new LocalBackend(stack, { path: "terraform.tfstate" });
    const defaultTags = tags === undefined ? undefined : [{ tags: { ...tags } }];
    new AwsProvider(stack, "aws", { region: "us-east-1", defaultTags });
    const bucket =
      this.props.bucketIsThere === true
        ? DictionaryBucket.fromBucketName(stack, "dictionaries", bucketName)
        : new DictionaryBucket(stack, "dictionaries", { bucketName });
    const format = DictionaryFormat.SOLR_SYNONYMS;
    const props = { bucket, file: "synonyms.txt", format, packageName: "product-synonyms" };
    new Dictionary(stack, "synonyms", props).associateWith(domainName);
    app.synth();
  }

  /** A file beside the stack. */
  write(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
