import type { SynonymChain } from "./analysis/SynonymChain";
import type { DictionaryFormat } from "./DictionaryFormat";

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
   * @default what the settings that `analyzer` was read from say, else true
   */
  readonly expand?: boolean;
  /**
   * What stands before the synonym filter: its rules go through that too. A chain that is not modelled does not
   * count here; its `notModelled` says so.
   * @default terms are only cut into words at white space, as Lucene's `WhitespaceTokenizer` does it
   */
  readonly analyzer?: SynonymChain;
}

/** `expand` as the options and the chain have it. */
export function expandOf({ expand, analyzer }: Pick<ParseOptions, "expand" | "analyzer">): boolean {
  return expand ?? analyzer?.expand ?? true;
}
