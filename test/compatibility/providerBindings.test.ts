import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { describeWithRegistry } from "./describeWithRegistry";

const ROOT = join(__dirname, "..", "..");
const INSTALL_DEADLINE_MS = 240_000;

/** Each end of the range of bindings that the package says it works with, and the provider they are made from. */
const BINDINGS = [
  { bindings: "20.1.0", provider: "5.100.0", hasRegions: false },
  { bindings: "21.22.1", provider: "6.25.0", hasRegions: true },
];

/** A user's app, in plain JavaScript, that uses the package as installed. */
const APP = `
const { App, LocalBackend, TerraformStack } = require("cdktf");
const { AwsProvider } = require("@cdktf/provider-aws/lib/provider");
const { Dictionary, DictionaryBucket, DictionaryFormat } = require("cdktf-opensearch-packages");
const app = new App();
const stack = new TerraformStack(app, "search");
new LocalBackend(stack, { path: "terraform.tfstate" });
new AwsProvider(stack, "aws", { region: "us-east-1" });
const bucket = new DictionaryBucket(stack, "dictionaries", { bucketName: "acme-dictionaries" });
const file = "synonyms.txt";
const format = DictionaryFormat.SOLR_SYNONYMS;
const synonyms = new Dictionary(stack, "synonyms", { bucket, file, format, packageName: "product-synonyms" });
synonyms.associateWith("search-prod", { timeouts: { create: "20m" } });
if (process.env.REGION) {
  const region = process.env.REGION;
  const there = new DictionaryBucket(stack, "there", { bucketName: "acme-there", region });
  const packageName = "words";
  const words = new Dictionary(stack, "words", { bucket: there, file, format, packageName, region });
  words.associateWith("search-prod");
  words.keepOn("search-test");
  Dictionary.adopt(stack, "adopted", "F1", { bucket: there, file, format, s3Key: "adopted.txt", region });
}
app.synth();
`;

const REGION = "eu-west-1";

type SynthesizedArguments = Record<string, unknown>;

interface SynthesizedStack {
  readonly resource: Record<string, Record<string, SynthesizedArguments>>;
  readonly data: Record<string, Record<string, SynthesizedArguments>>;
  readonly terraform: { readonly required_providers: { readonly aws: { readonly version: string } } };
}

/** A folder with the packed package installed next to one version of the bindings after the other. */
class Consumer {
  readonly folder = makeTemporaryFolder("compatibility");
  private readonly tarball: string;

  constructor() {
    if (!existsSync(join(ROOT, "lib", "src", "index.js"))) {
      throw new Error("The package has not been built: run `npm run build` first.");
    }
    const packed = this.npm(ROOT, "pack", "--ignore-scripts", "--json", `--pack-destination=${this.folder}`);
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    this.tarball = join(this.folder, filename);
    writeFileSync(join(this.folder, "package.json"), '{ "name": "consumer", "private": true }');
    writeFileSync(join(this.folder, "cdktf.json"), "{}");
    writeFileSync(join(this.folder, "synonyms.txt"), "car, automobile\n");
    writeFileSync(join(this.folder, "app.js"), APP);
  }

  install(bindings: string): void {
    const packages = [this.tarball, "cdktf@0.21.0", "constructs@10.4.2", `@cdktf/provider-aws@${bindings}`];
    this.npm(
      this.folder,
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--prefer-offline",
      ...packages,
    );
  }

  /** @param region of a second bucket, with dictionaries and associations; none of them without */
  synthesize(region = ""): SynthesizedStack {
    rmSync(join(this.folder, "cdktf.out"), { recursive: true, force: true });
    mkdirSync(join(this.folder, "cdktf.out"));
    const env = { ...process.env, REGION: region };
    execFileSync(process.execPath, ["app.js"], { cwd: this.folder, env, stdio: "pipe" });
    const file = join(this.folder, "cdktf.out", "stacks", "search", "cdk.tf.json");
    return JSON.parse(readFileSync(file, "utf8")) as SynthesizedStack;
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private npm(cwd: string, ...args: string[]): string {
    return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }
}

/** The resources and data sources that name no region; throws when one names another than that asked for. */
function withoutRegion({ resource, data }: SynthesizedStack): string[] {
  return [resource, data].flatMap((byType) =>
    Object.entries(byType).flatMap(([type, byName]) =>
      Object.entries(byName).flatMap(([name, { region = null }]) => {
        if (region !== null && region !== REGION)
          throw new Error(`${type}.${name} is in ${JSON.stringify(region)}`);
        return region === null ? [`${type}.${name}`] : [];
      }),
    ),
  );
}

describeWithRegistry("the packed package", () => {
  let consumer: Consumer;
  beforeAll(() => {
    consumer = new Consumer();
  });
  afterAll(() => consumer?.dispose());

  it.each(BINDINGS)(
    "installs next to @cdktf/provider-aws $bindings and synthesizes for provider $provider",
    ({ bindings, provider, hasRegions }) => {
      consumer.install(bindings);
      const synthesized = consumer.synthesize();
      expect(synthesized.terraform.required_providers.aws.version).toBe(provider);
      expect(Object.keys(synthesized.resource)).toEqual([
        "aws_opensearch_package",
        "aws_opensearch_package_association",
        "aws_s3_bucket",
        "aws_s3_bucket_lifecycle_configuration",
        "aws_s3_bucket_ownership_controls",
        "aws_s3_bucket_policy",
        "aws_s3_bucket_public_access_block",
        "aws_s3_bucket_server_side_encryption_configuration",
        "aws_s3_bucket_versioning",
        "aws_s3_object",
        "opensearchpackages_association_gate",
        "opensearchpackages_package_content",
        "opensearchpackages_rollout",
      ]);
      expect(Object.values(synthesized.resource.aws_opensearch_package_association ?? {})).toMatchObject([
        { domain_name: "search-prod", timeouts: { create: "20m" } },
      ]);
      if (hasRegions) expect(withoutRegion(consumer.synthesize(REGION))).toEqual(withoutRegion(synthesized));
      else expect(() => consumer.synthesize(REGION)).toThrow(/without a region per resource/);
    },
    INSTALL_DEADLINE_MS,
  );
});
