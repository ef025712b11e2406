import { existsSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformOutput, type TerraformStack } from "cdktf";
import fc from "fast-check";
import {
  Dictionary,
  DictionaryBucket,
  DictionaryFormat,
  IndexSettings,
  PackageAssociation,
  RolloutMode,
} from "../../src";
import { LocalPackages } from "../service/rollout/LocalPackages";
import { describeWithAwsProvider } from "./describeWithTerraform";
import { HclProject } from "./fixtures/HclProject";
import { declareRandom, type PlannedTexts, plannedTexts } from "./fixtures/declareRandom";
import { randomDictionary } from "./fixtures/randomDictionary";

const TEN_MINUTES_MS = 600_000;
const DOMAINS = ["search-prod", "search-manual", "search-existing", "search-kept", "search-alone"];
const FORMAT = DictionaryFormat.SOLR_SYNONYMS;
const REASON = 'prod "follows" a day after C:\\staging';
const RANDOM_DICTIONARIES = 40;

type Plan = Readonly<Record<string, unknown>>;

describeWithAwsProvider("a stack in cdktf's HCL output", () => {
  let local: LocalPackages;
  let project: HclProject;
  let file: string;
  let adopted: string;
  let existing: string;

  beforeAll(async () => {
    local = await LocalPackages.start(DOMAINS);
    await local.inRegion("eu-west-1", "search-eu");
    adopted = await local.create("made-by-hand", "car, automobile\n");
    existing = await local.create("made-elsewhere", "lorry, truck\n");
    await local.associate(adopted, "search-kept");
    project = new HclProject(local.emulator);
    file = project.write("synonyms.txt", "car, automobile\n");
  }, TEN_MINUTES_MS);
  afterAll(async () => {
    await project.remove();
    await local.stop();
  });

  test(
    "is planned as the JSON is, with everything that the constructs offer",
    async () => {
      await expectSamePlans(declareEverything);
    },
    TEN_MINUTES_MS,
  );

  test(
    "is planned as the JSON is, and both as what they say, whatever texts and references there are in it",
    async () => {
      const dictionaries = fc.sample(randomDictionary, { numRuns: RANDOM_DICTIONARIES, seed: seedOf() });
      let expected: PlannedTexts[] = [];
      const write = (name: string): string => project.write(name, "car, automobile\n");
      const plans = await expectSamePlans((stack) => {
        expected = declareRandom(stack, dictionaries, write);
      });
      // Equal plans could both be wrong.
      for (const plan of plans) expect(plannedTexts(plan, RANDOM_DICTIONARIES)).toEqual(expected);
    },
    TEN_MINUTES_MS,
  );

  async function expectSamePlans(declare: (stack: TerraformStack) => void): Promise<Plan[]> {
    project.synthesize("json", declare);
    const asJson = await project.plan();
    project.synthesize("hcl", declare);
    expect(existsSync(join(project.stackFolder, "cdk.tf.json"))).toBe(false);
    const asHcl = await project.plan();
    expect(Object.keys(asHcl)).toEqual(Object.keys(asJson));
    for (const part of Object.keys(asJson)) {
      expect([part, withoutConstants(asHcl[part])]).toEqual([part, withoutConstants(asJson[part])]);
    }
    return [asJson, asHcl];
  }

  function declareEverything(stack: TerraformStack): void {
    const eu = new AwsProvider(stack, "eu", {
      region: "eu-west-1",
      alias: "eu",
      maxRetries: 7,
      retryMode: "standard",
    });
    const bucket = new DictionaryBucket(stack, "dictionaries", {
      bucketName: "acme-dictionaries",
      noncurrentVersionDays: 30,
      forceDestroy: true,
      tags: { team: "search", "cost center": 'the "search" team', "1st": "x", for: "y" },
      timeouts: { create: "30m" },
      lifecycle: { preventDestroy: true, ignoreChanges: ["tags"] },
    });
    const synonyms = new Dictionary(stack, "synonyms", {
      bucket,
      file,
      format: FORMAT,
      packageName: "synonyms",
      description: 'What "they" say in C:\\words,\nfor $${stack} and 100 %',
      tags: { "a b": "c\\d" },
      lifecycle: { createBeforeDestroy: true },
      sourceObjectLifecycle: { ignoreChanges: ["tags", "metadata"] },
      contentTimeouts: { create: "20m" },
    });
    const onProd = synonyms.associateWith("search-prod", {
      timeouts: { create: "20m", delete: "5m" },
      rolloutTimeouts: { create: "10m", update: "11m", read: "1m" },
      lifecycle: { ignoreChanges: ["timeouts"] },
    });
    onProd.suppressFinding({ code: "association-stale", reason: REASON, until: "2027-01-31" });
    synonyms.associateWith("search-manual", { rollout: RolloutMode.MANUAL, dependsOn: [onProd] });
    const europe = new DictionaryBucket(stack, "dictionaries-eu", {
      bucketName: "acme-dictionaries-eu",
      provider: eu,
    });
    new Dictionary(stack, "words-eu", {
      bucket: europe,
      file,
      format: FORMAT,
      packageName: "words",
      provider: eu,
      description: `In ${europe.bucketName}, "the" bucket`,
    }).associateWith("search-eu");
    const taken = Dictionary.adopt(stack, "adopted", adopted, {
      bucket: DictionaryBucket.fromBucketName(stack, "by-hand", local.bucket),
      file,
      format: FORMAT,
      s3Key: "made by hand.txt",
      description: 'by "hand" \\o/',
    });
    taken.keepOn("search-kept", { lifecycle: { preventDestroy: true } });
    const onExisting = Dictionary.fromPackageId(stack, "existing", existing, {
      format: FORMAT,
    }).associateWith("search-existing");
    new PackageAssociation(stack, "alone", { packageId: existing, domainName: "search-alone" });
    new TerraformOutput(stack, "path", { value: onProd.referencePath });
    const filter = IndexSettings.synonymGraphTokenFilter({ synonyms: onExisting, updateable: true });
    new TerraformOutput(stack, "settings", { value: { analysis: { filter: { synonyms: filter } } } });
  }
});

/**
 * Without the constants of a module's expressions, and with references in one order: where the configuration is JSON, Terraform gives the source of a
 * template as one, also beside references, and where it is HCL what it comes to, or none. The planned values tell
 * whether they are equal.
 */
function withoutConstants(part: unknown): unknown {
  // Which attributes an apply depends on is in no order.
  if (Array.isArray(part)) return part.map((each) => JSON.stringify(each)).sort();
  if (typeof part !== "object" || part === null || !("root_module" in part)) return part;
  const text = JSON.stringify(part.root_module, (key, value: unknown) => {
    if (key === "references" && Array.isArray(value)) return [...(value as string[])].sort();
    return key === "constant_value" ? undefined : value;
  });
  return { ...part, root_module: JSON.parse(text) as unknown };
}

/** A failure is seen again with the seed that jest prints. */
function seedOf(): number {
  return Number(process.env["HCL_SEED"] ?? 20_261_129);
}
