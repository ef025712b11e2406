import type { DictionaryFormat } from "../../../src/dictionary";
import { parseDictionary } from "../../../src/dictionary";
import { synonymGraphFilter } from "../../../src/dictionary/queries/synonymGraphFilter";
import { SynonymLookup } from "../../../src/dictionary/queries/SynonymLookup";
import {
  CHARACTER_MAPPINGS,
  ELISION_ARTICLES,
  KEEP_WORDS,
  KEYWORDS,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  WORDNET_SYNONYMS,
  type Asked,
  wordsOf,
  ways,
  judged,
  VERIFY,
} from "./queryWords";

describe("what nobody here knows", () => {
  it.each<[string, string, Asked, string, string, string]>([
    [
      "of a dictionary that is refused",
      "a, , b\n",
      { chain: "standard" },
      "a dictionary that is refused",
      "the engine refuses the dictionary: the term is only white space",
      "the dictionary once it is mended",
    ],
    [
      "without a chain",
      "a, b\n",
      {},
      "no chain",
      "no chain is given, and what becomes of a word depends on it",
      "--analyzer or the settings file with the chain",
    ],
    [
      "behind what is not modelled",
      "a, b\n",
      { chain: "standard,porter_stem,synonym,x" },
      "standard,porter_stem,synonym,x and synonyms",
      "not modelled here: the filter porter_stem, the filter x",
      VERIFY,
    ],
    [
      "of a term with NUL that is not cut",
      "a\0b, c\n",
      { chain: "keyword" },
      "keyword and synonyms",
      "a term has NUL in it",
      VERIFY,
    ],
    [
      "of a filter that is not modelled",
      "a\n",
      { format: KEYWORDS, chain: "standard" },
      "standard and keywords",
      "what keywords make of words is not modelled here",
      VERIFY,
    ],
    [
      "behind synonyms whose words are not known",
      "a\n",
      { format: STOP_WORDS, chain: "standard,synonym_graph" },
      "standard,synonym_graph and stop-words",
      "the chain has a filter synonym_graph whose words are not known",
      VERIFY,
    ],
    [
      "of stop words behind what is not modelled",
      "a\n",
      { format: STOP_WORDS, chain: "standard,x" },
      "standard,x and stop-words",
      "not modelled here: the filter x",
      VERIFY,
    ],
    [
      "of mappings where a stop filter looks at the end",
      "a => b\n",
      { format: CHARACTER_MAPPINGS, chain: "standard,stop:a:remove_trailing=false" },
      "standard,stop:a:remove_trailing=false and character-mappings",
      "not modelled here: the filter stop (remove_trailing)",
      VERIFY,
    ],
  ])("is said %s", (_what, text, asked, source, notKnown, checkedBy) => {
    const words = wordsOf(text, asked);
    expect(words.source).toBe(source);
    for (const reading of [words.search("a"), words.document("a")])
      expect(reading).toEqual({ notKnown, checkedBy });
  });

  it.each([
    [
      "standard",
      "it meets a synonym of several words, and whether the filter is synonym or synonym_graph is not said",
    ],
    [
      "standard,synonym",
      "it meets a synonym of several words, which the filter synonym lays over other words",
    ],
  ])("is a synonym of several words behind %s", (chain, notKnown) => {
    const words = wordsOf("tv, television set\nny, big apple => york\ncar, auto\n", { chain });
    const checkedBy = `synonym_graph in the chain where the index has it, or ${VERIFY}`;
    expect(ways(words.search("tv"))).toEqual({ notKnown, checkedBy });
    expect(ways(words.search("big apple"))).toEqual({ notKnown, checkedBy });
    expect(ways(words.search("ny"))).toEqual(["york"]);
    expect(ways(words.search("car"))).toEqual(["auto", "car"]);
    expect(ways(words.document("tv"))).toEqual(["tv"]);
  });
});

describe("what a dictionary's filter makes of texts", () => {
  it.each<[DictionaryFormat, string, string, string, unknown]>([
    [STOP_WORDS, "standard", "the\nof\n", "the lord of the rings of", ["lord rings"]],
    [STOP_WORDS, "standard", "the\n", "THE lord", ["THE lord"]],
    [STOP_WORDS, "standard", "the\n", "the", []],
    [KEEP_WORDS, "standard", "lord\nrings\n", "the lord of the rings now", ["lord rings"]],
    [
      STEMMER_OVERRIDE,
      "standard",
      "ran, running => run\nran => go\n",
      "ran running walks",
      ["run run walks"],
    ],
    [STEMMER_OVERRIDE, "standard,stop:ran:remove_trailing=false", "ran => run\n", "it ran", ["it ran"]],
    [ELISION_ARTICLES, "whitespace", "l\nd\n", "l'avion d\u2019or qu'il l l'", ["avion or qu'il l "]],
    [CHARACTER_MAPPINGS, "standard", "ph => f\n& => and\n", "phone r&d", ["fone randd"]],
  ])("%s behind %s: %j makes of %j %j", (format, chain, text, query, expected) => {
    const words = wordsOf(text, { format, chain });
    expect([ways(words.search(query)), ways(words.document(query))]).toEqual([expected, expected]);
  });

  it("leaves holes where words went", () => {
    const words = wordsOf("lord\nrings\n", { format: KEEP_WORDS, chain: "standard" });
    const filter = words.search("lord of rings");
    expect("words" in filter && filter.words.hasWay(["lord", "rings"])).toBe(true);
  });
});

describe("synonyms in a query", () => {
  const chain = "standard,synonym_graph";

  it.each<[string, string, Asked, string[]]>([
    ["a set", "tv, television set\n", {}, ["television set", "tv"]],
    ["a mapping", "tv => television set, telly\n", {}, ["telly", "television set"]],
    ["a mapping that keeps its input", "tv => tv, telly\n", {}, ["telly", "tv"]],
    ["a set without expand", "telly, tv\n", { expand: false }, ["telly"]],
    [
      "a synset",
      "s(100000001,1,'tv',n,1,0).\ns(100000001,2,'telly',n,1,0).\n",
      { format: WORDNET_SYNONYMS },
      ["telly", "tv"],
    ],
    ["two rules", "tv => telly\ntv, box\n", {}, ["box", "telly", "tv"]],
    ["none", "a, b\n", {}, ["tv"]],
    ["a term twice in a set", "tv, tv\n", {}, ["tv"]],
  ])("by %s: %j", (_what, text, asked, expected) => {
    const reading = ways(wordsOf(text, { chain, ...asked }).search("tv"));
    expect([...(reading as string[])].sort()).toEqual([...expected].sort());
  });

  it("are the longest run of words, and go their own way past it", () => {
    const words = wordsOf("new york, ny\nnew york city, nyc\nnew => old\n", { chain });
    expect(ways(words.search("in new york city now"))).toEqual(["in new york city now", "in nyc now"]);
    expect(ways(words.search("new york now"))).toEqual(["new york now", "ny now"]);
    expect(ways(words.search("new car"))).toEqual(["old car"]);
    expect(ways(words.search("york"))).toEqual(["york"]);
  });

  it("are tokens as Lucene's graph has them", () => {
    const rules = parseDictionary(Buffer.from("tv, television set, big old box\n"), {
      format: SOLR_SYNONYMS,
    }).rules;
    const filter = synonymGraphFilter(new SynonymLookup(rules, { expand: true, keepsTermsWhole: false }));
    const token = (
      text: string,
      increment: number,
      end: number,
    ): { text: string; increment: number; end: number } => ({
      text,
      increment,
      end,
    });
    expect(filter([token("a", 1, 1), token("tv", 2, 4), token("b", 1, 6)], 6)).toEqual([
      { text: "a", increment: 1, length: 1, end: 6 },
      { text: "television", increment: 1, length: 1, end: 6 },
      { text: "big", increment: 0, length: 2, end: 6 },
      { text: "tv", increment: 0, length: 4, end: 6 },
      { text: "set", increment: 1, length: 3, end: 6 },
      { text: "old", increment: 1, length: 1, end: 6 },
      { text: "box", increment: 1, length: 1, end: 6 },
      { text: "b", increment: 1, length: 1, end: 6 },
    ]);
    expect(filter([], 0)).toEqual([]);
  });

  it("are one word, blanks and all, where terms are not cut", () => {
    const words = wordsOf("new york, ny\n", { chain: "keyword,synonym_graph" });
    expect(ways(words.search("new york"))).toEqual(["new york", "ny"]);
    expect(ways(words.search("new"))).toEqual(["new"]);
  });
});

describe("the verdict on a query is whole", () => {
  const words = wordsOf("tv, telly\nthe => gone\n", { chain: "standard,synonym_graph" });

  it("of what holds and what does not", () => {
    const query = {
      query: "tv the",
      finds: ["telly gone", "tv"],
      doesNotFind: ["box", "tv gone"],
      ignores: ["the", "box"],
      splitsInto: ["tv", "the"],
    };
    const common = { query: "tv the", ways: ["telly gone", "tv gone"], checkedBy: null };
    expect(judged(words, query).map(({ line: _, ...rest }) => rest)).toEqual([
      { ...common, kind: "finds", texts: ["telly gone"], state: "held", why: null },
      { ...common, kind: "finds", texts: ["tv"], state: "broken", why: 'it does not find "tv"' },
      { ...common, kind: "doesNotFind", texts: ["box"], state: "held", why: null },
      { ...common, kind: "doesNotFind", texts: ["tv gone"], state: "broken", why: 'it finds "tv gone"' },
      {
        ...common,
        kind: "ignores",
        texts: ["the"],
        state: "broken",
        why: 'it looks for other words than without "the"',
      },
      { ...common, kind: "ignores", texts: ["box"], state: "broken", why: '"box" is no word of the query' },
      {
        ...common,
        kind: "splitsInto",
        texts: ["tv", "the"],
        state: "broken",
        why: 'no way to read it is "tv", "the"',
      },
    ]);
  });

  it("of what no word is left", () => {
    const stop = wordsOf("the\n", { format: STOP_WORDS, chain: "standard" });
    const [empty, document, ignored] = judged(
      stop,
      { query: "the", finds: ["tv"] },
      { query: "tv", finds: ["the"] },
      { query: "the tv", ignores: ["the"] },
    );
    expect(empty).toMatchObject({ state: "broken", why: "no word is left of the query", ways: [] });
    expect(document).toMatchObject({ state: "broken", why: 'no word is left of "the"', ways: ["tv"] });
    expect(ignored).toMatchObject({ state: "held", why: null, checkedBy: null });
  });

  it("of what is not known", () => {
    const [finds, ignores] = judged(wordsOf("a, b\n"), { query: "a b", finds: ["b"], ignores: ["b"] });
    const unknown = {
      state: "not checked",
      why: "no chain is given, and what becomes of a word depends on it",
      checkedBy: "--analyzer or the settings file with the chain",
      ways: [],
    };
    expect(finds).toMatchObject(unknown);
    expect(ignores).toMatchObject(unknown);
  });

  it("shows five ways", () => {
    const many = wordsOf("a, b, c, d, e, f, g\n", { chain: "standard,synonym_graph" });
    expect(judged(many, { query: "a", finds: ["b"] })[0]?.ways).toEqual(["a", "b", "c", "d", "e"]);
  });
});
