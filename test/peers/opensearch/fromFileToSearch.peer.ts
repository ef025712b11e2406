import { DescribePackagesCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../src/emulator";
import { DEMO_DOMAINS, ProductSearchCopy } from "../../../tools/demo/ProductSearchCopy";
import { TerraformWorkspace } from "../../../tools/terraform";
import { describeWithAwsProvider } from "../../e2e/describeWithTerraform";
import { OPENSEARCH_CACHE } from "./buildJudge";
import { describeWithEngine } from "./describeWithNode";
import { nodeCall } from "./nodeCall";

describeWithEngine("the example stack", ({ version }) => {
  describeWithAwsProvider("from a file to a search, with the real Terraform and a real OpenSearch", () => {
    const example = new ProductSearchCopy();
    let aws: Emulator;
    let terraform: TerraformWorkspace;

    beforeAll(async () => {
      const engineVersion = version === "3.9.0" ? "OpenSearch_3.1" : "OpenSearch_2.19";
      aws = await Emulator.start({
        domains: DEMO_DOMAINS.map((domainName) => ({ domainName, engineVersion })),
        search: { auto: true, cache: OPENSEARCH_CACHE, onProgress: () => undefined },
      });
      example.synthesize();
      terraform = new TerraformWorkspace({
        directory: example.stackFolder,
        environment: aws.environment(),
      });
      await terraform.init();
    });

    afterAll(async () => {
      await aws.stop();
      example.remove();
    });

    /** The refresh is the stand-in's route over the server's own reloading; all else is by others. */
    test("a rule in the file is found by shoppers after an apply and a refresh", async () => {
      await terraform.apply();
      const packageId = await synonymsId(aws);
      const url = aws.searchUrl({ domainName: "search-prod" });
      expect(await nodeCall(url, "PUT", "/products", indexWith(packageId))).toMatchObject({ status: 200 });
      await nodeCall(url, "PUT", "/products/_doc/1?refresh=true", { name: "cortado in a glass" });
      expect(await found(url, "flat white")).toBe(0);

      example.addRule("synonyms.txt", "flat white, cortado");
      example.synthesize();
      await terraform.apply();
      expect(await found(url, "flat white")).toBe(0);
      const refreshed = await nodeCall(url, "POST", "/_plugins/_refresh_search_analyzers/products");
      expect(refreshed.body).toMatchObject({ _shards: { failed: 0 } });
      expect(await found(url, "flat white")).toBe(1);
    });
  });
});

async function synonymsId({ endpoint, region }: Emulator): Promise<string> {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new OpenSearchClient({ endpoint, region, credentials });
  const { PackageDetailsList } = await client.send(new DescribePackagesCommand({}));
  return PackageDetailsList?.find(({ PackageName }) => PackageName === "product-synonyms")?.PackageID ?? "";
}

function indexWith(packageId: string): object {
  const synonyms = { type: "synonym_graph", synonyms_path: `analyzers/${packageId}`, updateable: true };
  const searching = { tokenizer: "whitespace", filter: ["lowercase", "synonyms"] };
  return {
    settings: { number_of_replicas: 0, analysis: { filter: { synonyms }, analyzer: { searching } } },
    mappings: {
      properties: { name: { type: "text", analyzer: "standard", search_analyzer: "searching" } },
    },
  };
}

async function found(url: string, words: string): Promise<number> {
  const query = { query: { match: { name: { query: words, operator: "and" } } }, size: 1 };
  const { body } = await nodeCall(url, "POST", "/products/_search", query);
  return (body as { hits: { total: { value: number } } }).hits.total.value;
}
