import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, LocalBackend, TerraformStack } from "cdktf";
import { Dictionary, DictionaryBucket, DictionaryFormat } from "../../src";
import { Emulator } from "../../src/emulator";
import { TerraformWorkspace } from "../../tools/terraform";
import { TemporaryFolder } from "../TemporaryFolder";
import { describeWithAwsProvider } from "./describeWithTerraform";

const TEN_MINUTES_MS = 600_000;
/** One domain name in two accounts and regions: whatever mixes them up is found out. */
const DOMAIN = "search-prod";
const PLACES = [
  { name: "us", region: "us-east-1", accessKeyId: "test", content: "car, automobile\n" },
  { name: "eu", region: "eu-west-1", accessKeyId: "other", content: "lorry, truck\n" },
];

describeWithAwsProvider("one stack for two accounts and regions", () => {
  const folder = new TemporaryFolder();
  let emulator: Emulator;
  let terraform: TerraformWorkspace;

  beforeAll(async () => {
    emulator = await Emulator.start({
      domains: PLACES.map(({ region, accessKeyId }) => ({ domainName: DOMAIN, region, accessKeyId })),
    });
    await Promise.all(PLACES.map(makeBucket));
    synthesize(PLACES.map(({ content }) => content));
    terraform = new TerraformWorkspace({
      directory: join(folder.path, "cdktf.out", "stacks", "search"),
      environment: emulator.environment(),
    });
    await terraform.init();
    await terraform.apply();
  }, TEN_MINUTES_MS);
  afterAll(async () => {
    await terraform.interrupt();
    await emulator.stop();
    folder.remove();
  });

  test("each domain holds the dictionary of its own account and region", () => {
    expect(held()).toEqual(PLACES.map(({ content }) => [content]));
    expect(new Set(emulator.domainFiles().map(({ accountId }) => accountId)).size).toBe(PLACES.length);
  });

  test(
    "a dictionary that changes in one of them reaches that one in one apply",
    async () => {
      const changed = ["car, automobile\n", "lorry, truck, van\n"];
      synthesize(changed);
      const { output } = await terraform.plan();
      expect(output).toContain("Plan: 0 to add, 4 to change, 0 to destroy.");
      await terraform.applyPlan();
      expect(held()).toEqual(changed.map((content) => [content]));
      expect((await terraform.plan()).changes).toBe(false);
    },
    TEN_MINUTES_MS,
  );

  function synthesize(contents: readonly string[]): void {
    const app = new App({ outdir: join(folder.path, "cdktf.out") });
    const stack = new TerraformStack(app, "search");
    new LocalBackend(stack, { path: "terraform.tfstate" });
    PLACES.forEach(({ name, region, accessKeyId }, index) => {
      const alias = index === 0 ? undefined : name;
      const provider = new AwsProvider(stack, name, {
        alias,
        region,
        accessKey: accessKeyId,
        secretKey: "test",
      });
      new Dictionary(stack, `synonyms-${name}`, {
        bucket: DictionaryBucket.fromBucketName(stack, `dictionaries-${name}`, bucketOf(name)),
        file: folder.write(`${name}.txt`, contents[index] ?? ""),
        format: DictionaryFormat.SOLR_SYNONYMS,
        packageName: "product-synonyms",
        provider,
      }).associateWith(DOMAIN);
    });
    app.synth();
  }

  async function makeBucket({ name, region, accessKeyId }: (typeof PLACES)[number]): Promise<void> {
    const credentials = { accessKeyId, secretAccessKey: "test" };
    const s3 = new S3Client({ endpoint: emulator.endpoint, region, credentials, forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: bucketOf(name) }));
    s3.destroy();
  }

  /** What the domain of each place holds. */
  function held(): string[][] {
    const files = emulator.domainFiles();
    return PLACES.map((place) =>
      files.filter(({ region }) => region === place.region).map(({ bytes }) => bytes.toString("utf8")),
    );
  }
});

function bucketOf(name: string): string {
  return `acme-dictionaries-${name}`;
}
