import {
  DictionaryFormat,
  judgeQueries,
  offlineWords,
  parseAnalyzer,
  parseDictionary,
  parseSampleQueries,
  type QueryJudgement,
} from "../../../src/dictionary";
import type { QueryWords, WordsReading } from "../../../src/dictionary/queries/QueryWords";

export const {
  CHARACTER_MAPPINGS,
  ELISION_ARTICLES,
  KEEP_WORDS,
  KEYWORDS,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

export interface Asked {
  readonly format?: DictionaryFormat;
  readonly chain?: string;
  readonly expand?: boolean;
}

export function wordsOf(text: string, { format = SOLR_SYNONYMS, chain, expand }: Asked = {}): QueryWords {
  const options = { format, expand, analyzer: chain === undefined ? undefined : parseAnalyzer(chain) };
  return offlineWords(parseDictionary(Buffer.from(text), options), options);
}

/** Every way to read a text, or why it is not known. */
export function ways(reading: WordsReading): unknown {
  if (!("words" in reading)) return reading;
  return reading.words.firstWays(20).map((way) => way.join(" "));
}

export function sample(...queries: readonly object[]): ReturnType<typeof parseSampleQueries> {
  return parseSampleQueries(JSON.stringify({ queries }), "q.json");
}

export function judged(words: QueryWords, ...queries: readonly object[]): QueryJudgement[] {
  return judgeQueries(sample(...queries), words);
}

export const VERIFY = "`opensearch-packages verify`, which asks the index";
