import { existsSync } from "node:fs";
import { join } from "node:path";
import { DescribeDomainCommand, DissociatePackageCommand } from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../src/emulator";
import { Dictionaries } from "../../emulator/Dictionaries";
import { OPENSEARCH_CACHE } from "./buildJudge";
import { describeWithEngine, describeWithNode } from "./describeWithNode";
import { nodeCall } from "./nodeCall";

const DOMAIN = "search-prod";

/** The settings of an index whose searches know the synonyms of a package. */
function indexWithSynonyms(packageId: string): object {
  const filter = { type: "synonym_graph", synonyms_path: `analyzers/${packageId}`, updateable: true };
  return {
    settings: {
      number_of_replicas: 0,
      analysis: {
        filter: { synonyms: filter },
        analyzer: { with_synonyms: { tokenizer: "standard", filter: ["lowercase", "synonyms"] } },
      },
    },
    mappings: {
      properties: { name: { type: "text", analyzer: "standard", search_analyzer: "with_synonyms" } },
    },
  };
}

/** A domain's own endpoint, as DescribeDomain tells it. */
async function endpointOf({ client }: Dictionaries, domainName = DOMAIN): Promise<string> {
  const { DomainStatus } = await client.send(new DescribeDomainCommand({ DomainName: domainName }));
  return `http://${DomainStatus?.Endpoint ?? "none"}`;
}

/** How many products a search finds. With `size`: a search for a mere count is answered from the request cache. */
async function found(url: string, words: string): Promise<number> {
  const { body } = await nodeCall(url, "GET", `/products/_search?size=1&q=name:${encodeURIComponent(words)}`);
  return (body as { hits: { total: { value: number } } }).hits.total.value;
}

describeWithEngine("a domain with a search engine of its own", ({ version }) => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    const engineVersion = version === "3.9.0" ? "OpenSearch_3.1" : "OpenSearch_2.19";
    aws = await Emulator.start({
      clock: "manual",
      domains: [DOMAIN, "search-staging"].map((domainName) => ({ domainName, engineVersion })),
      search: { auto: true, cache: OPENSEARCH_CACHE, onProgress: () => undefined },
    });
    dictionaries = new Dictionaries(aws);
  }, 300_000);
  afterEach(() => aws.stop());

  /**
   * The refresh is the stand-in's route; what it does to the analyzers is the server's own code. Everything else is
   * OpenSearch itself.
   */
  test("a new word in the file is found by a search once the rollout is ACTIVE and the analyzers are refreshed", async () => {
    const packageId = await dictionaries.available("synonyms", "laptop, notebook\n");
    await dictionaries.active(packageId, DOMAIN);
    const url = await endpointOf(dictionaries);
    expect((await nodeCall(url, "PUT", "/products", indexWithSynonyms(packageId))).status).toBe(200);
    await nodeCall(url, "PUT", "/products/_doc/1?refresh=true", { name: "a laptop" });
    expect([await found(url, "notebook"), await found(url, "ultrabook")]).toEqual([1, 0]);

    await dictionaries.updated(packageId, "synonyms", "laptop, notebook, ultrabook\n");
    await refresh(url);
    expect(await found(url, "ultrabook")).toBe(0); // the domain has the old copy
    await dictionaries.active(packageId, DOMAIN);
    expect(await found(url, "ultrabook")).toBe(0); // the index has the old words
    await refresh(url);
    expect(await found(url, "ultrabook")).toBe(1);
  });

  test("a count keeps its old answer after a refresh of the analyzers, until the request cache is cleared", async () => {
    const packageId = await dictionaries.available("synonyms", "laptop, notebook\n");
    await dictionaries.active(packageId, DOMAIN);
    const url = await endpointOf(dictionaries);
    await nodeCall(url, "PUT", "/products", indexWithSynonyms(packageId));
    await nodeCall(url, "PUT", "/products/_doc/1?refresh=true", { name: "a laptop" });
    const count = async (): Promise<unknown> =>
      (await nodeCall(url, "GET", "/products/_count?q=name:ultrabook")).body;
    expect(await count()).toMatchObject({ count: 0 });
    await dictionaries.updated(packageId, "synonyms", "laptop, notebook, ultrabook\n");
    await dictionaries.active(packageId, DOMAIN);
    await refresh(url);
    expect(await count()).toMatchObject({ count: 0 });
    await nodeCall(url, "POST", "/products/_cache/clear?request=true");
    expect(await count()).toMatchObject({ count: 1 });
  });

  test("a domain that does not hold a package has no file of it, until it does and when it no longer does", async () => {
    const packageId = await dictionaries.available("synonyms", "laptop, notebook\n");
    await dictionaries.active(packageId, "search-staging");
    const url = await endpointOf(dictionaries);
    expect(await nodeCall(url, "PUT", "/products", indexWithSynonyms(packageId))).toMatchObject({
      status: 400,
    });
    await dictionaries.active(packageId, DOMAIN);
    expect(await nodeCall(url, "PUT", "/products", indexWithSynonyms(packageId))).toMatchObject({
      status: 200,
    });
    await dictionaries.client.send(
      new DissociatePackageCommand({ PackageID: packageId, DomainName: DOMAIN }),
    );
    aws.advance(60_000);
    expect(await nodeCall(url, "PUT", "/other", indexWithSynonyms(packageId))).toMatchObject({ status: 400 });
  });

  test("two domains with different versions of one package each have their own words", async () => {
    const packageId = await dictionaries.available("words", "old\n");
    await dictionaries.active(packageId, DOMAIN);
    await dictionaries.active(packageId, "search-staging");
    await dictionaries.updated(packageId, "words", "new\n");
    await dictionaries.active(packageId, "search-staging");
    const left = async (domainName: string): Promise<unknown> => {
      const filter = [{ type: "stop", stopwords_path: `analyzers/${packageId}` }];
      const text = { tokenizer: "standard", filter, text: "old new" };
      const url = await endpointOf(dictionaries, domainName);
      const { body } = await nodeCall(url, "POST", "/_analyze", text);
      expect(body).toHaveProperty("tokens");
      return (body as { tokens: { token: string }[] }).tokens.map(({ token }) => token);
    };
    expect([await left(DOMAIN), await left("search-staging")]).toEqual([["new"], ["old"]]);
  });

  test("forgetting everything forgets the indexes too", async () => {
    const url = await endpointOf(dictionaries);
    await nodeCall(url, "PUT", "/products");
    aws.reset();
    expect((await nodeCall(url, "HEAD", "/products")).status).toBe(404);
  });
});

async function refresh(url: string): Promise<void> {
  const { body } = await nodeCall(url, "POST", "/_plugins/_refresh_search_analyzers/products");
  expect(body).toMatchObject({ _shards: { failed: 0 } });
}

describeWithNode("domains with one node behind them", (node) => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  const domains = [{ domainName: DOMAIN }, { domainName: "search-staging" }];
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains, search: { url: node().url } });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  test("the node's folder is found, gets exactly what domains hold, and nothing else", async () => {
    const packageId = await dictionaries.available("words", "\ufeffgone\r\n");
    await dictionaries.active(packageId, DOMAIN);
    await dictionaries.active(packageId, "search-staging");
    const file = join(node().analyzersFolder, packageId);
    expect(existsSync(file)).toBe(true);
    for (const DomainName of [DOMAIN, "search-staging"]) {
      expect(existsSync(file)).toBe(true);
      await dictionaries.client.send(new DissociatePackageCommand({ PackageID: packageId, DomainName }));
      aws.advance(60_000);
    }
    expect(existsSync(file)).toBe(false);
  });

  test("a folder that the node does not read is refused at the start", async () => {
    const starting = Emulator.start({ search: { url: node().url, configFolder: `${node().home}/other` } });
    await expect(starting).rejects.toThrow("the node does not read what is put into this folder");
  });

  test("different versions on two domains are refused on the second, in words", async () => {
    const packageId = await dictionaries.available("words", "old\n");
    await dictionaries.active(packageId, DOMAIN);
    await dictionaries.updated(packageId, "words", "new\n");
    await dictionaries.active(packageId, "search-staging");
    const [first, second] = [
      await endpointOf(dictionaries),
      await endpointOf(dictionaries, "search-staging"),
    ];
    expect((await nodeCall(first, "GET", "/")).status).toBe(200);
    expect(await nodeCall(second, "GET", "/")).toMatchObject({
      status: 409,
      body: {
        error: { type: "dictionary_conflict", reason: expect.stringContaining("--nodes auto") as string },
      },
    });
    await dictionaries.active(packageId, DOMAIN);
    expect((await nodeCall(second, "GET", "/")).status).toBe(200);
  });
});
