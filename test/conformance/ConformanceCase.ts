import { DictionaryFormat } from "../../src/dictionary";

/** The formats that Lucene's own classes are run for; the loaders around them are OpenSearch's (`test/peers`). */
export const GOLDEN_FORMATS = [
  DictionaryFormat.SOLR_SYNONYMS,
  DictionaryFormat.WORDNET_SYNONYMS,
  DictionaryFormat.STOP_WORDS,
  DictionaryFormat.KUROMOJI_USER_DICTIONARY,
  DictionaryFormat.NORI_USER_DICTIONARY,
  DictionaryFormat.STEMMER_OVERRIDE,
] as const;

export type GoldenFormat = (typeof GOLDEN_FORMATS)[number];

/** How the runner reads a case; words of its command line. */
export interface CaseOptions {
  /** `expand` of the synonym filter. @default true */
  readonly expand?: boolean;
  /** What cuts the terms of synonyms into words. @default "whitespace" */
  readonly analyzer?: "whitespace" | "keyword";
  /** Lucene 8 is run; what Lucene 9 changed for kuromoji is stated in the runner. @default 8 */
  readonly lucene?: 8 | 9;
}

/** One dictionary to be read by Lucene and by this project. */
export interface ConformanceCase {
  readonly format: GoldenFormat;
  /** What a hand-written case is there for. @default none: a generated case */
  readonly name?: string;
  readonly options: CaseOptions;
  readonly bytes: Uint8Array;
}
