import {
  DictionaryFormat,
  judgeQueries,
  offlineWords,
  parseAnalyzer,
  parseDictionary,
  parseSampleQueries,
  type QueryJudgement,
} from "../../../src/dictionary";
import { diffQueries, type QueryDiff } from "../../../src/dictionary/queries/diffQueries";
import { engineWords } from "../../../src/dictionary/queries/engineWords";
import { queryTexts, withoutWord } from "../../../src/dictionary/queries/queryTexts";
import type { QueryWords, WordsReading } from "../../../src/dictionary/queries/QueryWords";
import { synonymGraphFilter } from "../../../src/dictionary/queries/synonymGraphFilter";
import { SynonymLookup } from "../../../src/dictionary/queries/SynonymLookup";
import { makeTrial, TRIAL_BYTES } from "../../../src/dictionary/queries/trial/makeTrial";
import { trialWords } from "../../../src/dictionary/queries/trial/trialWords";
import type { WordGraph } from "../../../src/dictionary/queries/WordGraph";
import { PackagesError } from "../../../src/errors";

const {
  CHARACTER_MAPPINGS,
  ELISION_ARTICLES,
  KEEP_WORDS,
  KEYWORDS,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

interface Asked {
  readonly format?: DictionaryFormat;
  readonly chain?: string;
  readonly expand?: boolean;
}

function wordsOf(text: string, { format = SOLR_SYNONYMS, chain, expand }: Asked = {}): QueryWords {
  const options = { format, expand, analyzer: chain === undefined ? undefined : parseAnalyzer(chain) };
  return offlineWords(parseDictionary(Buffer.from(text), options), options);
}

/** Every way to read a text, or why it is not known. */
function ways(reading: WordsReading): unknown {
  if (!("words" in reading)) return reading;
  return reading.words.firstWays(20).map((way) => way.join(" "));
}

function sample(...queries: readonly object[]): ReturnType<typeof parseSampleQueries> {
  return parseSampleQueries(JSON.stringify({ queries }), "q.json");
}

function judged(words: QueryWords, ...queries: readonly object[]): QueryJudgement[] {
  return judgeQueries(sample(...queries), words);
}

const VERIFY = "`opensearch-packages verify`, which asks the index";

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

describe("a query without a word", () => {
  it.each([
    ["the lord", "the", "lord"],
    ["the lord of the rings", "the", "lord of rings"],
    ["lord", "lord", ""],
    ["new york city", " new  york ", "city"],
    ["new york new", "new york", "new"],
    ["a\tb  c", "b", "a c"],
    ["lord", "lor", null],
    ["new city york", "new york", null],
  ])("%j without %j is %j", (query, word, expected) => {
    expect(withoutWord(query, word)).toBe(expected);
  });

  it("is among the texts that have to be analyzed, each once", () => {
    const queries = sample(
      { query: "the tv", finds: ["a"], doesNotFind: ["b"], ignores: ["the", "box"], splitsInto: ["x", "y"] },
      { query: "tv", finds: ["a"] },
    );
    expect(queryTexts(queries)).toEqual({ search: ["the tv", "tv"], document: ["a", "b"] });
  });
});

describe("words from an index", () => {
  it("are those of its answers, or say why there are none", () => {
    const words = engineWords({
      source: "the index",
      search: new Map<string, Error | { token: string; position: number; positionLength?: number }[]>([
        [
          "a",
          [
            { token: "x", position: 0, positionLength: 2 },
            { token: "y", position: 0 },
            { token: "z", position: 1 },
            { token: "w", position: 3 },
          ],
        ],
        ["b", new Error("it is closed")],
      ]),
      document: new Map([["a", []]]),
    });
    expect(words.source).toBe("the index");
    expect(ways(words.search("a"))).toEqual(["x w", "y z w"]);
    expect(words.search("b")).toEqual({ notKnown: "it is closed", checkedBy: "asking the index again" });
    expect(words.search("c")).toEqual({
      notKnown: 'the index was not asked about "c"',
      checkedBy: "asking the index again",
    });
    expect(ways(words.document("a"))).toEqual([]);
  });
});

describe("what changes for queries is whole", () => {
  const chain = "standard,synonym_graph";

  function changed(
    before: QueryWords,
    after: QueryWords,
    ...queries: readonly object[]
  ): Omit<QueryDiff, "judgements"> {
    const { changed, notCompared } = diffQueries(sample(...queries), before, after);
    return { changed, notCompared };
  }

  it("with the ways before and after, and the verdicts that are others", () => {
    const [before, after] = [wordsOf("a, b\n", { chain }), wordsOf("a, c\n", { chain })];
    expect(
      changed(
        before,
        after,
        { query: "a", finds: ["b", "c", "a"] },
        { query: "x", finds: ["x"] },
        { query: "b", finds: ["b"] },
      ),
    ).toEqual({
      changed: [
        {
          query: "a",
          line: 1,
          waysBefore: ["a", "b"],
          waysAfter: ["a", "c"],
          verdicts: [
            { kind: "finds", texts: ["b"], line: 1, before: "held", after: "broken" },
            { kind: "finds", texts: ["c"], line: 1, before: "broken", after: "held" },
          ],
        },
        { query: "b", line: 1, waysBefore: ["a", "b"], waysAfter: ["b"], verdicts: [] },
      ],
      notCompared: [],
    });
    expect(diffQueries(sample({ query: "a", finds: ["c"] }), before, after).judgements).toMatchObject([
      { query: "a", state: "held", ways: ["a", "c"] },
    ]);
  });

  it("of a query that nobody knows on one side, with the verdicts all the same", () => {
    const [known, unknown] = [wordsOf("a, b\n", { chain }), wordsOf("a, b\n")];
    const why = "no chain is given, and what becomes of a word depends on it";
    const checkedBy = "--analyzer or the settings file with the chain";
    expect(changed(known, unknown, { query: "a", finds: ["b"] })).toEqual({
      changed: [
        {
          query: "a",
          line: 1,
          waysBefore: ["a", "b"],
          waysAfter: [],
          verdicts: [{ kind: "finds", texts: ["b"], line: 1, before: "held", after: "not checked" }],
        },
      ],
      notCompared: [{ query: "a", line: 1, why, checkedBy }],
    });
    expect(changed(unknown, unknown, { query: "a", finds: ["b"] })).toEqual({
      changed: [],
      notCompared: [{ query: "a", line: 1, why, checkedBy }],
    });
  });

  it("of a query with too many ways to tell", () => {
    const endless = {
      isEmpty: false,
      hasSameWaysAs: () => null,
      firstWays: () => [],
      hasWay: () => true,
    } as unknown as WordGraph;
    const words: QueryWords = {
      source: "",
      search: () => ({ words: endless }),
      document: () => ({ words: endless }),
    };
    const why = { why: "there are too many ways to read it", checkedBy: "a shorter query" };
    expect(changed(words, words, { query: "a", splitsInto: ["a"] })).toEqual({
      changed: [],
      notCompared: [{ query: "a", line: 1, ...why }],
    });
    expect(judged(words, { query: "a b", ignores: ["b"] })).toMatchObject([{ state: "not checked", ...why }]);
  });
});

describe("a trial", () => {
  const make = (before: string, after: string, format = SOLR_SYNONYMS): unknown =>
    makeTrial(Buffer.from(before), Buffer.from(after), format);

  it.each<[DictionaryFormat, string, unknown]>([
    [SOLR_SYNONYMS, "A, b\nc => d, e\n", [[["A", "b"]], [["c"], ["d", "e"]]]],
    [WORDNET_SYNONYMS, "s(100000001,1,'a',n,1,0).\ns(100000001,2,'b',n,1,0).\n", [[["a", "b"]]]],
    [STOP_WORDS, "the\n", [[["the"]]]],
    [STEMMER_OVERRIDE, "ran, runs => run\n", [[["ran", "runs"], ["run"]]]],
    [CHARACTER_MAPPINGS, "ph => f\n", [[["ph"], ["f"]]]],
  ])("of %s carries its rules", (format, text, expected) => {
    const chain =
      format === SOLR_SYNONYMS || format === WORDNET_SYNONYMS
        ? "standard,lowercase,synonym_graph"
        : "standard,lowercase";
    const rules = JSON.parse(JSON.stringify(expected).replace('"A"', '"a"')) as unknown;
    expect(make(text, "", format)).toEqual({ trial: { chain, before: rules, after: [] }, why: null });
  });

  it.each<[string, string, string, DictionaryFormat, string]>([
    ["is not modelled", "a\n", "a\n", KEYWORDS, "what keywords make of a query is not modelled"],
    [
      "is refused",
      "!, a\n",
      "",
      SOLR_SYNONYMS,
      'behind standard,lowercase,synonym_graph the engine refuses the old file: standard,lowercase,synonym_graph leaves nothing of the term, and the engine says "term: ! was completely eliminated by analyzer"',
    ],
    [
      "has too many rules",
      "",
      `${"x".repeat(200)}, y\n`.repeat(400),
      SOLR_SYNONYMS,
      "the new rules are too many to be carried along; 64 KiB of rules are the most here: give the queries to `opensearch-packages diff --queries`",
    ],
    [
      "is too large",
      "#".repeat(1024 * 1024 + 1),
      "",
      SOLR_SYNONYMS,
      "the old file is too large to be carried along; 64 KiB of rules are the most here: give the queries to `opensearch-packages diff --queries`",
    ],
  ])("is not made of what %s", (_what, before, after, format, why) => {
    expect(make(before, after, format)).toEqual({ trial: null, why });
  });

  it("is made of a megabyte of comments, and of 64 KiB of rules", () => {
    expect(make("#".repeat(1024 * 1024), "")).toMatchObject({ why: null });
    const word = (length: number): string => `${"x".repeat(length)}\n`;
    const fits = word(TRIAL_BYTES - '[[["'.length - '"]]]'.length);
    expect(make(fits, "", STOP_WORDS)).toMatchObject({ why: null });
    expect(make(`x${fits}`, "", STOP_WORDS)).toMatchObject({ trial: null });
  });

  it.each<[DictionaryFormat, string[][][], string, string[]]>([
    [SOLR_SYNONYMS, [[["a", "b c"]], [["x"], ["y"]]], "A x", ["a y", "b c y"]],
    [STOP_WORDS, [[["the", "of"]]], "The lord of", ["lord"]],
    [STEMMER_OVERRIDE, [[["ran"], ["run"]]], "ran far", ["run far"]],
    [
      CHARACTER_MAPPINGS,
      [
        [["ph"], ["f"]],
        [["-"], []],
      ],
      "ph-oto",
      ["foto"],
    ],
  ])("of %s reads %j as the dictionary does: %j is %j", (format, rules, text, expected) => {
    expect(
      trialWords(
        format,
        rules,
      )(text)
        .firstWays(9)
        .map((way) => way.join(" ")),
    ).toEqual(expected);
  });
});

describe("a file of queries that is refused", () => {
  const remedy = "Correct the file; its form is in docs/sample-queries.md and in sample-queries.schema.json.";

  it.each([
    ["[]", "the file is no object", 1],
    ["null", "the file is no object", 1],
    ["{}", 'it has no member "queries"', 1],
    ['{"a": 1, "queries": []}', 'the file has no member "a", only $schema, queries', 1],
    ['{\n"$schema": 1,\n"queries": []}', "$schema is no text", 2],
    ['{"queries":\n 1}', "queries is no list", 1],
    ['{\n"queries": []}', "queries is empty", 2],
    ['{"queries": [\n1]}', "query 1 is no object", 2],
    ['{"queries": [{"query": "a", "finds": ["b"]},\n[]]}', "query 2 is no object", 2],
    ['{"queries": [\n{"finds": ["a"]}]}', 'a query has no member "query"', 2],
    ['{"queries": [{\n"query": 1}]}', "query of query 1 is no text", 2],
    ['{"queries": [{\n"query": " "}]}', "query of query 1 is blank", 2],
    [
      '{"queries": [{\n"query": "a"}]}',
      "nothing is expected of a query: say finds, doesNotFind, ignores, splitsInto",
      1,
    ],
    ['{"queries": [{"query": "a",\n"ignores": []}]}', "ignores of query 1 is empty", 2],
    ['{"queries": [{"query": "a", "finds": ["a",\n2]}]}', "finds of query 1 is no text", 2],
    [
      `{"queries": [{"query": "${"𠮷".repeat(201)}"}]}`,
      "query of query 1 has 201 characters, and 200 are the most",
      1,
    ],
    [
      `{"queries": [{"query": "a", "finds": ${JSON.stringify(Array(101).fill("a"))}}]}`,
      "finds of query 1 has 101 items, and 100 are the most",
      1,
    ],
    [
      `{"queries": ${JSON.stringify(Array(1001).fill(1))}}`,
      "queries has 1001 items, and 1000 are the most",
      1,
    ],
    ['{"queries": [{"query": "a", "query": "b"}]}', 'the member "query" stands twice', 1],
  ])("%j: %s", (text, problem, line) => {
    let message = "";
    try {
      parseSampleQueries(text, "q.json");
    } catch (error) {
      message = error instanceof PackagesError ? error.message : String(error);
    }
    expect(message).toBe(`q.json:${line}: reading sample queries: ${problem}. ${remedy}`);
  });
});
