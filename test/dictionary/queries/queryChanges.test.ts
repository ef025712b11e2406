import { diffQueries, type QueryDiff } from "../../../src/dictionary/queries/diffQueries";
import { engineWords } from "../../../src/dictionary/queries/engineWords";
import { queryTexts, withoutWord } from "../../../src/dictionary/queries/queryTexts";
import type { QueryWords } from "../../../src/dictionary/queries/QueryWords";
import type { WordGraph } from "../../../src/dictionary/queries/WordGraph";
import { wordsOf, ways, sample, judged } from "./queryWords";

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
