/**
 * What it costs to lint synonyms behind a chain, against linting them without one and against OpenSearch's own loader
 * behind the same chain, in one run: `npx tsx bench/chains.ts [megabytes]`.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DictionaryFormat, DictionaryLinter, parseAnalyzer, type SynonymChain } from "../src/dictionary";
import { whyNoJudge } from "../test/peers/opensearch/buildJudge";
import { JUDGE_ENGINES } from "../test/peers/opensearch/JudgeEngine";
import { OpenSearchJudge } from "../test/peers/opensearch/OpenSearchJudge";
import { hasWordNetSynonyms, writeRandomSynonyms, writeWordNetSynonyms } from "./dictionaryFiles";

const DEFAULT_MB = 10;
const ROUNDS = 5;
/** Without a chain, terms are never made into texts; behind one, each is cut, changed and joined. */
const AIM_RATIO = 8;

const CHAINS = [
  "whitespace",
  "whitespace,lowercase",
  "standard,lowercase",
  "standard,lowercase,stop:_german_,asciifolding",
];

function secondsOf(work: () => unknown): number {
  const begin = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

function lint(bytes: Buffer, analyzer?: SynonymChain): void {
  const linter = new DictionaryLinter({ format: DictionaryFormat.SOLR_SYNONYMS, analyzer });
  linter.write(bytes);
  linter.end();
}

/** The fastest of each, taking turns with linting without a chain. */
function fastest(bytes: Buffer, analyzer: SynonymChain): readonly [plain: number, behind: number] {
  let [plain, behind] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    plain = Math.min(
      plain,
      secondsOf(() => lint(bytes)),
    );
    behind = Math.min(
      behind,
      secondsOf(() => lint(bytes, analyzer)),
    );
  }
  return [plain, behind];
}

/** How long OpenSearch takes to make an index's analyzers with this file behind the chain; undefined without Java. */
async function openSearch(file: string, chain: string): Promise<number | undefined> {
  const [engine] = JUDGE_ENGINES;
  if (engine === undefined || whyNoJudge(engine) !== undefined) return undefined;
  const judge = await OpenSearchJudge.start(engine);
  const [tokenizer = "", ...filters] = chain.split(",");
  const before = filters.map((filter) =>
    filter.startsWith("stop:") ? { type: "stop", stopwords: filter.slice("stop:".length) } : filter,
  );
  const filter = { type: "synonym", lenient: true };
  await judge.ask([{ format: "solr-synonyms", filter: { type: "synonym", synonyms: ["a, b"] } }]); // loads classes
  const begin = process.hrtime.bigint();
  await judge.ask([{ format: "solr-synonyms", file, tokenizer, before, filter }]);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  await judge.stop();
  return seconds;
}

async function measure(file: string): Promise<void> {
  const bytes = readFileSync(file);
  console.log(
    `| chain | without | behind it | ratio, aim ≤ ${AIM_RATIO}× | OpenSearch 2.19 loads it | it to lint |`,
  );
  console.log("|---|---|---|---|---|---|");
  for (const chain of CHAINS) {
    const [plain, behind] = fastest(bytes, parseAnalyzer(chain));
    const ratio = behind / plain;
    const theirs = await openSearch(file, chain);
    if (ratio > AIM_RATIO) process.exitCode = 2;
    console.log(
      `| \`${chain}\` | ${plain.toFixed(2)} s | ${behind.toFixed(2)} s | ${ratio.toFixed(1)}×: ${ratio <= AIM_RATIO ? "met" : "**missed**"} | ` +
        `${theirs === undefined ? "no Java or Maven here" : `${theirs.toFixed(2)} s`} | ` +
        `${theirs === undefined ? "not measured" : `${(theirs / behind).toFixed(1)}×`} |`,
    );
  }
}

async function main(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-chains-"));
  const file = join(folder, "synonyms.txt");
  try {
    (hasWordNetSynonyms() ? writeWordNetSynonyms : writeRandomSynonyms)(file, megabytes * 1_000_000);
    await measure(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main(Number(process.argv[2] ?? DEFAULT_MB));
