import type { DictionaryFormat } from "../../../src/dictionary";
import { parseSampleQueries } from "../../../src/dictionary";
import { makeTrial, TRIAL_BYTES } from "../../../src/dictionary/queries/trial/makeTrial";
import { trialWords } from "../../../src/dictionary/queries/trial/trialWords";
import { PackagesError } from "../../../src/errors";
import {
  CHARACTER_MAPPINGS,
  KEYWORDS,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  WORDNET_SYNONYMS,
} from "./queryWords";

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
