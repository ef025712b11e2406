import type { DictionaryFormat } from "../../src/dictionary";

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
  readonly format: DictionaryFormat;
  /** What a hand-written case is there for. @default none: a generated case */
  readonly name?: string;
  readonly options: CaseOptions;
  readonly bytes: Uint8Array;
}
