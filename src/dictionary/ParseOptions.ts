import type { DictionaryFormat } from "./DictionaryFormat";

/** How a synonym filter cuts the terms of its rules into words. */
export type SynonymAnalyzer = "whitespace" | "keyword";

/** What the engine that reads the dictionary is, and how its filter is set. */
export interface ParseOptions {
  readonly format: DictionaryFormat;
  /**
   * The target engine as the service names it: `OpenSearch_2.19`, `Elasticsearch_7.10`.
   * An engine that is not known is taken for the newest.
   * @default the newest
   */
  readonly engineVersion?: string;
  /**
   * `expand` of the synonym filter: whether equivalents lead to each other (true) or all to the first (false).
   * @default true
   */
  readonly expand?: boolean;
  /**
   * What stands before the synonym filter. `whitespace` cuts terms into words as Lucene's
   * `WhitespaceTokenizer` does; `keyword` takes a term as it is.
   * @default "whitespace"
   */
  readonly analyzer?: SynonymAnalyzer;
}
