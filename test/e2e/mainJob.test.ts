import { DescribePackagesCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import { Emulator } from "../../src/emulator";
import { DEMO_DOMAINS, ProductSearchCopy } from "../../tools/demo/ProductSearchCopy";
import { TerraformWorkspace } from "../../tools/terraform";
import { describeWithAwsProvider } from "./describeWithTerraform";

const TEN_MINUTES_MS = 600_000;
const FILES: Readonly<Record<string, string>> = {
  "product-synonyms": "synonyms.txt",
  "stop-words-en": "stop-words-en.txt",
  "stop-words-ja": "stop-words-ja.txt",
};

describeWithAwsProvider("the example stack, from files to domains and back to nothing", () => {
  let emulator: Emulator;
  let terraform: TerraformWorkspace;
  const example = new ProductSearchCopy();

  beforeAll(async () => {
    emulator = await Emulator.start({ domains: DEMO_DOMAINS.map((domainName) => ({ domainName })) });
    example.synthesize();
    terraform = new TerraformWorkspace({
      directory: example.stackFolder,
      environment: emulator.environment(),
    });
    await terraform.init();
    await terraform.apply();
  }, TEN_MINUTES_MS);

  afterAll(async () => {
    await emulator.stop();
    example.remove();
  });

  test("every domain holds the bytes of every file", async () => {
    const packages = await packagesByName();
    for (const [packageName, fileName] of Object.entries(FILES)) {
      const packageId = packages.get(packageName) ?? "";
      for (const domainName of DEMO_DOMAINS) {
        expect(emulator.domainFile({ domainName, packageId })).toEqual(example.read(fileName));
      }
    }
  });

  test(
    "the next plan is empty",
    async () => {
      expect((await terraform.plan()).changes).toBe(false);
    },
    TEN_MINUTES_MS,
  );

  test(
    "a changed dictionary is a new version of the same package, and one apply puts it on every domain",
    async () => {
      const before = await packagesByName();
      example.addRule("synonyms.txt", "flat white, cortado");
      example.synthesize();
      expect((await terraform.plan()).changes).toBe(true);
      await terraform.applyPlan();
      expect(await packagesByName()).toEqual(before);
      const packageId = before.get("product-synonyms") ?? "";
      for (const domainName of DEMO_DOMAINS) {
        expect(emulator.domainFile({ domainName, packageId })).toEqual(example.read("synonyms.txt"));
      }
      expect((await terraform.plan()).changes).toBe(false);
    },
    TEN_MINUTES_MS,
  );

  test(
    "after destroy the local AWS holds nothing",
    async () => {
      expect(emulator.isEmpty()).toBe(false);
      await terraform.destroy();
      // Terraform does not wait until a deleted package is gone: time passes.
      emulator.advance(60_000);
      expect(emulator.isEmpty()).toBe(true);
    },
    TEN_MINUTES_MS,
  );

  async function packagesByName(): Promise<Map<string, string>> {
    const client = new OpenSearchClient({
      endpoint: emulator.endpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    const { PackageDetailsList } = await client.send(new DescribePackagesCommand({}));
    return new Map((PackageDetailsList ?? []).map((live) => [live.PackageName ?? "", live.PackageID ?? ""]));
  }
});
