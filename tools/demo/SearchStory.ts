import { type EmulatorOptions, LocalNode } from "../../src/emulator";
import { PackagesError } from "../../src/errors";
import type { Narrator } from "./Narrator";
import { paint } from "./paint";

/** The engine of the demo's domains. */
const ENGINE = "2.19.6";
const PRODUCT = "cortado in a glass";
const INDEX = "/products";

/** The last hop of the demo: an index that reads a dictionary, on a real OpenSearch where this machine can have one. */
export class SearchStory {
  private readonly stopping = new AbortController();
  private preparing: Promise<string | undefined> = Promise.resolve(undefined);
  private whyNot: string | undefined;

  constructor(private readonly narrator: Narrator) {}

  /** The search engines for the local AWS; undefined when this machine can't have any. The first time it takes a while. */
  async engines(): Promise<EmulatorOptions["search"]> {
    this.preparing = this.prepare();
    this.whyNot = await this.preparing;
    return this.whyNot === undefined ? "auto" : undefined;
  }

  /** Makes an index whose searches know the synonyms, with one product. */
  async makeIndex(url: string, packageId: string): Promise<void> {
    if (this.whyNot !== undefined) return;
    this.narrator.chapter(`An index on search-prod names analyzers/${packageId} in a search analyzer`);
    await call(url, "PUT", INDEX, indexWith(packageId));
    await call(url, "PUT", `${INDEX}/_doc/1?refresh=true`, { name: PRODUCT });
    this.narrator.say(`It holds one product, "${PRODUCT}".`);
  }

  /** Searches with a new word: before the index has it, and after. */
  async search(url: string, words: string): Promise<void> {
    this.narrator.chapter(`A shopper searches for "${words}" on search-prod`);
    if (this.whyNot !== undefined) {
      return this.narrator.say(`Not shown, because here is no search engine: ${this.whyNot}.`);
    }
    await this.sayFound(url, words, "The index goes on with the words that it has read");
    // The route stands in for that of the index-management plugin; the reloading is OpenSearch's own.
    await call(url, "POST", `/_plugins/_refresh_search_analyzers${INDEX}`);
    await this.sayFound(url, words, "Its search analyzers refreshed");
  }

  /** Ends a preparation that is under way. */
  async cleanUp(): Promise<void> {
    this.stopping.abort(new Error("the demo was stopped"));
    await this.preparing.catch(() => undefined);
  }

  private async sayFound(url: string, words: string, when: string): Promise<void> {
    const found = await productsFound(url, words);
    const products = found.length === 0 ? paint.red("nothing") : paint.green(found.join(", "));
    this.narrator.say(`${when}: it finds ${products}`);
  }

  /** Why there is no search engine, undefined when there is one. The demo goes on without. */
  private async prepare(): Promise<string | undefined> {
    const missing = LocalNode.whyNot(ENGINE);
    if (missing !== undefined) return missing;
    try {
      await LocalNode.prepare(ENGINE, { signal: this.stopping.signal });
      return undefined;
    } catch (error) {
      if (error instanceof PackagesError) return error.problem;
      throw error;
    }
  }
}

function indexWith(packageId: string): object {
  const synonyms = { type: "synonym_graph", synonyms_path: `analyzers/${packageId}`, updateable: true };
  const analyzer = { tokenizer: "whitespace", filter: ["lowercase", "synonyms"] };
  return {
    settings: {
      number_of_replicas: 0,
      analysis: { filter: { synonyms }, analyzer: { searching: analyzer } },
    },
    mappings: { properties: { name: { type: "text", analyzer: "standard", search_analyzer: "searching" } } },
  };
}

async function productsFound(url: string, words: string): Promise<string[]> {
  const query = { query: { match: { name: { query: words, operator: "and" } } } };
  const answer = (await call(url, "POST", `${INDEX}/_search`, query)) as {
    hits: { hits: { _source: { name: string } }[] };
  };
  return answer.hits.hits.map(({ _source }) => `"${_source.name}"`);
}

async function call(url: string, method: string, path: string, body?: object): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
