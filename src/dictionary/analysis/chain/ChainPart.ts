import type { DictionaryFormat } from "../../DictionaryFormat";

/** What a part of a chain is. */
export type PartKind = "char filter" | "tokenizer" | "filter";

/** The graph filter keeps words of several synonyms apart; the other lays them over each other. */
export type SynonymFilterType = "synonym" | "synonym_graph";

/** One char filter, tokenizer or filter as a chain names it. */
export interface ChainPart {
  readonly kind: PartKind;
  /** Its name in the settings, or in the short form. */
  readonly name: string;
  /** What it is, such as `stop`. */
  readonly type: string;
  /** Its settings; null when the engine's own one is named, which has none. */
  readonly settings: Readonly<Record<string, unknown>> | null;
}

/** What stands around the synonym filter, and how it is set. */
export interface ChainParts {
  /** What a reader is shown: `standard,lowercase,stop`. */
  readonly text: string;
  readonly charFilters: readonly ChainPart[];
  readonly tokenizer: ChainPart;
  /** The filters before the synonym filter, and after it. */
  readonly before: readonly ChainPart[];
  readonly after: readonly ChainPart[];
  /**
   * The type of the synonym filter between the two.
   * @default not said: the short form names none
   */
  readonly synonymFilter?: SynonymFilterType;
  /** `lenient` of the synonym filter. */
  readonly lenient: boolean;
  /** `expand` of the synonym filter, where the settings have it. */
  readonly expand?: boolean;
  /** `format` of the synonym filter, where its settings are known: the engine takes every other word than `wordnet` for Solr's. */
  readonly format?: DictionaryFormat;
  /** `synonym_analyzer` of the synonym filter, where the settings have it. */
  readonly synonymAnalyzer?: string;
  /** What of the settings is beyond this model. */
  readonly notModelled?: readonly string[];
}

/** The words of a file that a stop filter names, or undefined when there is no such file here. */
export type ReadWords = (path: string) => readonly string[] | undefined;
