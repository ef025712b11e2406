import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type QueryToken,
  DictionaryFormat,
  engineWords,
  judgeQueries,
  offlineWords,
  parseAnalyzer,
  parseDictionary,
  type QueryJudgement,
  queryTexts,
  type QueryWords,
  readAnalysisSettings,
  type SampleQuery,
  type SynonymChain,
} from "../../../src/dictionary";
import { SeededRandom } from "../../conformance/SeededRandom";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { randomChain, settingsOf, TESTED_CHAINS, type TestedChain } from "./chains/chainSettings";
import { describeWithJudge } from "./describeWithJudge";
import type { Component, DictionaryRequest, JudgeAnswer, JudgedToken, JudgeRequest } from "./JudgeRequest";
import type { OpenSearchJudge } from "./OpenSearchJudge";
import { meetingLine, meetingQuery, meetingText } from "./queryCases";

/** `QUERY_CASES=20000` takes more; `QUERY_SEED=17` others. */
const COUNT = Number(process.env.QUERY_CASES ?? 1500);
const SEED = Number(process.env.QUERY_SEED ?? 1);
const QUERIES = 4;

const folder = makeTemporaryFolder("queries");
afterAll(() => rmSync(folder, { recursive: true }));

/** A dictionary, what we make of its queries, and what the engine is asked about both analyzers. */
interface Case {
  readonly said: unknown;
  readonly queries: readonly SampleQuery[];
  readonly ours: QueryWords;
  readonly search: JudgeRequest;
  readonly document: JudgeRequest;
}

describeWithJudge("sample queries", (judge, engine) => {
  test(`of ${COUNT} lists of synonyms behind random chains, no verdict differs from that of the engine's own words`, async () => {
    const random = new SeededRandom(SEED);
    const cases = Array.from({ length: COUNT }, (_, index) =>
      synonymCase(random, engine.engineVersion, index),
    );
    const { differing, known, held, broken } = await compare(judge(), cases);
    expect(differing.slice(0, 3)).toEqual([]);
    // Nothing is proven by verdicts that are never given, or always the same.
    expect(known).toBeGreaterThan(COUNT * 4);
    expect(Math.min(held, broken)).toBeGreaterThan(known / 5);
  });

  test("of stop words, kept words, stems, articles and character mappings neither", async () => {
    const random = new SeededRandom(SEED);
    const cases = Array.from({ length: COUNT }, () => wordCase(random, engine.engineVersion));
    const { differing, known, held, broken } = await compare(judge(), cases);
    expect(differing.slice(0, 3)).toEqual([]);
    expect(known).toBeGreaterThan(COUNT * 4);
    expect(Math.min(held, broken)).toBeGreaterThan(known / 5);
  });
});

/** What docs/sample-queries.md says of the two filters. */
describeWithJudge("synonyms of several words", (judge) => {
  test.each([
    ["synonym_graph", ["television set stand", "tv stand"]],
    ["synonym", ["television set", "television stand", "tv set", "tv stand"]],
  ])("behind the filter %s are read so in `tv stand`", async (type, ways) => {
    const base64 = Buffer.from("tv, television set\n").toString("base64");
    const request = { format: "solr-synonyms", base64, filter: { type }, texts: ["tv stand"] };
    const [answer] = await judge().ask([request]);
    const search = new Map([["tv stand", tokensOf(answer!, 0)]]);
    const words = engineWords({ source: "the judge", search, document: new Map() });
    const [judgement] = judgeQueries(
      [
        {
          query: "tv stand",
          line: 1,
          expectations: [{ kind: "splitsInto", texts: ["tv", "stand"], line: 1 }],
        },
      ],
      words,
    );
    expect(judgement?.ways).toEqual(ways);
  });
});

/** Filters after the synonyms take words out of the middle of a graph. */
const AFTER: readonly TestedChain[] = [
  { tokenizer: "whitespace", before: [], after: ["lowercase", "stop"] },
  { tokenizer: "standard", before: ["lowercase"], after: [{ type: "stop", stopwords: ["a", "usa"] }] },
  { tokenizer: "standard", before: ["stop"], after: ["asciifolding", "lowercase"] },
];

function synonymCase(random: SeededRandom, engineVersion: string, index: number): Case {
  const chain = randomChain(random, random.chance(0.3) ? AFTER : TESTED_CHAINS);
  const text = Array.from({ length: 1 + random.below(4) }, () => `${meetingLine(random)}\n`).join("");
  const file = join(folder, String(index));
  writeFileSync(file, text);
  const settings = withPlainAnalyzer(settingsOf(chain, file, "solr-synonyms"));
  const analyzer = readAnalysisSettings(settings);
  const options = { format: DictionaryFormat.SOLR_SYNONYMS, engineVersion, analyzer };
  const queries = Array.from({ length: QUERIES }, () => meetingQuery(random));
  const { search, document } = queryTexts(queries);
  return {
    said: { text, chain },
    queries,
    ours: offlineWords(parseDictionary(Buffer.from(text), options), options),
    search: { settings, analyzer: "subject", texts: search },
    document: { settings, analyzer: "plain", texts: document },
  };
}

/** The analyzer of documents: the same, and no synonyms. */
function withPlainAnalyzer({ analysis }: ReturnType<typeof settingsOf>): ReturnType<typeof settingsOf> {
  const { subject } = analysis["analyzer"] as { subject: { filter: string[] } };
  const plain = { ...subject, filter: subject.filter.filter((name) => name !== "synonyms") };
  return { analysis: { ...analysis, analyzer: { subject, plain } } };
}

interface WordUse {
  readonly format: DictionaryFormat;
  readonly judged: DictionaryRequest["format"];
  readonly line: (random: SeededRandom) => string;
}

const word = (random: SeededRandom): string => meetingText(random).split(" ")[0]!;

const USES: readonly WordUse[] = [
  { format: DictionaryFormat.STOP_WORDS, judged: "stop-words", line: word },
  {
    format: DictionaryFormat.KEEP_WORDS,
    judged: { kind: "filter", type: "keep", key: "keep_words_path" },
    line: word,
  },
  {
    format: DictionaryFormat.ELISION_ARTICLES,
    judged: { kind: "filter", type: "elision", key: "articles_path" },
    line: (random) => random.pick(["l", "L", "a", "the", "d"]),
  },
  {
    format: DictionaryFormat.STEMMER_OVERRIDE,
    judged: "stemmer-override",
    line: (random) => `${word(random)} => ${random.pick(["a", "b", "car", "of"])}`,
  },
  {
    format: DictionaryFormat.CHARACTER_MAPPINGS,
    judged: { kind: "char_filter", type: "mapping", key: "mappings_path" },
    line: (random) => `${word(random)} => ${random.pick(["a", "b c", "", "the"])}`,
  },
];

const WORD_CHAINS: readonly {
  readonly short: string;
  readonly tokenizer: string;
  readonly before: readonly Component[];
  readonly char_filter?: readonly Component[];
}[] = [
  { short: "whitespace", tokenizer: "whitespace", before: [] },
  { short: "standard,lowercase", tokenizer: "standard", before: ["lowercase"] },
  { short: "keyword", tokenizer: "keyword", before: [] },
  { short: "letter,lowercase,stop", tokenizer: "letter", before: ["lowercase", "stop"] },
  { short: "standard,asciifolding", tokenizer: "standard", before: ["asciifolding"] },
  {
    short: "mapping:c++ => cpp,whitespace,stop:remove_trailing=false",
    tokenizer: "whitespace",
    before: [{ type: "stop", remove_trailing: false }],
    char_filter: [{ type: "mapping", mappings: ["c++ => cpp"] }],
  },
  {
    short: "whitespace,stop:remove_trailing=false",
    tokenizer: "whitespace",
    before: [{ type: "stop", remove_trailing: false }],
  },
];

function wordCase(random: SeededRandom, engineVersion: string): Case {
  const { format, judged, line } = random.pick(USES);
  const { short, ...chain } = random.pick(WORD_CHAINS);
  const text = Array.from({ length: 1 + random.below(4) }, () => `${line(random)}\n`).join("");
  const analyzer: SynonymChain = parseAnalyzer(short);
  const options = { format, engineVersion, analyzer };
  const queries = Array.from({ length: QUERIES }, () => meetingQuery(random));
  const { search, document } = queryTexts(queries);
  const request = { format: judged, base64: Buffer.from(text).toString("base64"), ...chain };
  return {
    said: { text, format, short },
    queries,
    ours: offlineWords(parseDictionary(Buffer.from(text), options), options),
    search: { ...request, texts: search },
    document: { ...request, texts: document },
  };
}

interface Outcome {
  readonly differing: object[];
  readonly known: number;
  readonly held: number;
  readonly broken: number;
}

async function compare(judge: OpenSearchJudge, cases: readonly Case[]): Promise<Outcome> {
  const [searches, documents] = [
    await judge.ask(cases.map(({ search }) => search)),
    await judge.ask(cases.map(({ document }) => document)),
  ];
  const pairs = cases.flatMap(({ queries, ours, said }, index) => {
    const theirs = wordsOfAnswers(queries, searches[index]!, documents[index]!);
    const engine = judgeQueries(queries, theirs);
    return judgeQueries(queries, ours).map((mine, at) => ({ said, mine, engine: engine[at]! }));
  });
  const known = pairs.filter(({ mine }) => mine.state !== "not checked");
  const count = (state: QueryJudgement["state"]): number =>
    known.filter(({ mine }) => mine.state === state).length;
  return {
    differing: known.filter(({ mine, engine }) => !isSame(mine, engine)),
    known: known.length,
    held: count("held"),
    broken: count("broken"),
  };
}

function isSame(mine: QueryJudgement, engine: QueryJudgement): boolean {
  return mine.state === engine.state && JSON.stringify(mine.ways) === JSON.stringify(engine.ways);
}

function wordsOfAnswers(
  queries: readonly SampleQuery[],
  search: JudgeAnswer,
  document: JudgeAnswer,
): QueryWords {
  const texts = queryTexts(queries);
  return engineWords({
    source: "the judge",
    search: new Map(texts.search.map((text, index) => [text, tokensOf(search, index)])),
    document: new Map(texts.document.map((text, index) => [text, tokensOf(document, index)])),
  });
}

function tokensOf({ tokens, error }: JudgeAnswer, index: number): QueryToken[] | Error {
  const answer = tokens?.[index];
  if (answer === undefined || typeof answer === "string") return new Error(answer ?? error);
  let position = -1;
  return answer.map(([token, increment, positionLength]: JudgedToken) => {
    position += increment;
    return { token, position, positionLength };
  });
}
