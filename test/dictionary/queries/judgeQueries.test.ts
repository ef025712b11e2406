import {
  DictionaryFormat,
  judgeQueries,
  offlineWords,
  parseAnalyzer,
  parseDictionary,
  parseSampleQueries,
  type QueryJudgement,
} from "../../../src/dictionary";

const {
  SOLR_SYNONYMS,
  STOP_WORDS,
  STEMMER_OVERRIDE,
  CHARACTER_MAPPINGS,
  KUROMOJI_USER_DICTIONARY,
  KEEP_WORDS,
  ELISION_ARTICLES,
} = DictionaryFormat;

interface Asked {
  readonly format?: DictionaryFormat;
  readonly chain?: string;
}

function judged(text: string, query: object, { format = SOLR_SYNONYMS, chain }: Asked): QueryJudgement[] {
  const analyzer = chain === undefined ? undefined : parseAnalyzer(chain);
  const options = { format, analyzer };
  const queries = parseSampleQueries(JSON.stringify({ queries: [query] }), "q.json");
  return judgeQueries(queries, offlineWords(parseDictionary(Buffer.from(text), options), options));
}

function states(text: string, query: object, asked: Asked): string[] {
  return judged(text, query, asked).map(({ state }) => state);
}

describe("synonyms", () => {
  const chain = "standard,lowercase,synonym_graph";

  test("make a query find what the rules say, and what it says itself", () => {
    const query = { query: "Notebook", finds: ["laptop", "notebook"], doesNotFind: ["fruit"] };
    expect(states("notebook, laptop\n", query, { chain })).toEqual(["held", "held", "held"]);
  });

  test("that replace leave nothing of the query", () => {
    const query = { query: "apple", finds: ["apple"], doesNotFind: ["fruit"] };
    const [finds, doesNotFind] = judged("apple => fruit\n", query, { chain });
    expect(finds).toMatchObject({ state: "broken", ways: ["fruit"], why: 'it does not find "apple"' });
    expect(doesNotFind).toMatchObject({ state: "broken", why: 'it finds "fruit"' });
  });

  test("of several words go their own way through the query, and their words are not mixed", () => {
    const rules = "tv, television set\nnew york, ny\n";
    const query = {
      query: "tv new york",
      finds: ["television set ny", "tv ny"],
      doesNotFind: ["tv set new york", "television ny"],
    };
    expect(states(rules, query, { chain })).toEqual(["held", "held", "held", "held"]);
  });

  test("of several words are not judged where the filter is, or may be, the one that mixes them", () => {
    const query = { query: "tv", finds: ["television set"] };
    const [unsaid] = judged("tv, television set\n", query, { chain: "standard" });
    expect(unsaid).toMatchObject({ state: "not checked", ways: [] });
    expect(unsaid?.why).toContain("whether the filter is synonym or synonym_graph is not said");
    expect(states("tv, television set\n", query, { chain: "standard,synonym" })).toEqual(["not checked"]);
    expect(states("tv, telly\n", { query: "tv", finds: ["telly"] }, { chain: "standard,synonym" })).toEqual([
      "held",
    ]);
  });

  test("are not judged without a chain, in one that is not modelled, or when the engine refuses them", () => {
    const query = { query: "a", doesNotFind: ["x"] };
    const [withoutChain] = judged("a, b\n", query, {});
    expect(withoutChain).toMatchObject({
      state: "not checked",
      checkedBy: "--analyzer or the settings file with the chain",
    });
    const [stemmed] = judged("a, b\n", query, { chain: "standard,synonym_graph,porter_stem" });
    expect(stemmed).toMatchObject({ state: "not checked", why: "not modelled here: the filter porter_stem" });
    const [refused] = judged("a => b => c\n", query, { chain: "standard" });
    expect(refused?.why).toContain("the engine refuses the dictionary");
  });
});

describe("other dictionaries", () => {
  test("of stop words make a query ignore a word", () => {
    const asked = { format: STOP_WORDS, chain: "standard,lowercase" };
    const query = {
      query: "Lord of the Rings",
      ignores: ["of", "the"],
      finds: ["the lord rings"],
      doesNotFind: ["ring"],
    };
    expect(states("of\nthe\n", query, asked)).toEqual(["held", "held", "held", "held"].slice(0, 4));
    const [broken] = judged("the\n", { query: "lord of rings", ignores: ["of"] }, asked);
    expect(broken).toMatchObject({ state: "broken", why: 'it looks for other words than without "of"' });
    const [absent] = judged("the\n", { query: "lord", ignores: ["the"] }, asked);
    expect(absent?.why).toBe('"the" is no word of the query');
  });

  test("that leave no word of a query find nothing", () => {
    const asked = { format: STOP_WORDS, chain: "standard" };
    const [finds, not, ignores] = judged(
      "the\nof\n",
      { query: "the", finds: ["of"], doesNotFind: ["of"], ignores: ["the"] },
      asked,
    );
    expect([finds?.state, not?.state, ignores?.state]).toEqual(["broken", "held", "held"]);
    expect(finds?.why).toBe("no word is left of the query");
  });

  test("of stems, kept words, articles and mappings make of words what they say", () => {
    const chain = "standard,lowercase";
    const query = { query: "Mice", finds: ["mouse"], splitsInto: ["mouse"] };
    expect(states("mice => mouse\n", query, { format: STEMMER_OVERRIDE, chain })).toEqual(["held", "held"]);
    const kept = { query: "red car", splitsInto: ["car"], ignores: ["red"] };
    expect(states("car\n", kept, { format: KEEP_WORDS, chain })).toEqual(["held", "held"]);
    expect(
      states("l\n", { query: "L'avion", splitsInto: ["avion"] }, { format: ELISION_ARTICLES, chain }),
    ).toEqual(["held"]);
    const mapped = { query: "Straße", splitsInto: ["strasse"] };
    expect(states("ß => ss\n", mapped, { format: CHARACTER_MAPPINGS, chain })).toEqual(["held"]);
  });

  test("for a tokenizer or a filter that is not modelled are never passed", () => {
    const query = { query: "東京", doesNotFind: ["x"], splitsInto: ["東京"] };
    const rules = "東京,東京,トウキョウ,名詞\n";
    const all = judged(rules, query, { format: KUROMOJI_USER_DICTIONARY, chain: "standard" });
    expect(all.map(({ state }) => state)).toEqual(["not checked", "not checked"]);
    expect(all[0]?.checkedBy).toContain("opensearch-packages verify");
    for (const format of Object.values(DictionaryFormat)) {
      const [one] = judged("", query, { format, chain: "kuromoji_tokenizer" });
      expect([format, one?.state]).toEqual([format, "not checked"]);
    }
  });

  test("behind a chain with synonyms are not judged: their words are not known", () => {
    const asked = { format: STOP_WORDS, chain: "standard,synonym" };
    expect(states("the\n", { query: "the", doesNotFind: ["x"] }, asked)).toEqual(["not checked"]);
  });
});
