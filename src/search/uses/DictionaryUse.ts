import type { DictionaryFormat } from "../../dictionary/DictionaryFormat";

/** What has analysis settings: an index, or something that new indexes are made from. */
export const HOLDER_KINDS = ["index", "index template", "component template", "legacy template"] as const;

export type HolderKind = (typeof HOLDER_KINDS)[number];

export interface UseHolder {
  readonly kind: HolderKind;
  readonly name: string;
  /** Of an index; null for a template. A closed index answers no search and reads its files when it is opened. */
  readonly state: "open" | "closed" | null;
}

/** The setting that names the file. */
export interface NamingPart {
  readonly component: "filter" | "tokenizer" | "char_filter" | "analyzer";
  /** Its name in the settings. */
  readonly name: string;
  /** Such as `synonym_graph`. */
  readonly type: string;
  /** Such as `synonyms_path`. */
  readonly setting: string;
}

/**
 * `in effect`: a refresh of the search analyzers reads the file again. `without effect`: the flag is set, and the engine
 * ignores it, or is Elasticsearch before 7.8 and refreshes nothing. `not set`: only closing and opening the index, or a
 * restart, reads the file again, but for an analyzer that another filter makes updateable.
 *
 * @see https://docs.opensearch.org/latest/im-plugin/refresh-analyzer/
 */
export type Updateable = "in effect" | "without effect" | "not set";

/** An analyzer or a normalizer that the file is a part of, and the fields that have it. */
export interface UsingAnalyzer {
  readonly name: string;
  readonly kind: "analyzer" | "normalizer";
  /** Paths of the fields that are searched with it, sorted; `*` stands for every text field that names none. */
  readonly searches: readonly string[];
  /** Paths of the fields that are indexed with it: documents keep the words they were indexed with. */
  readonly indexes: readonly string[];
  /** Whether a refresh of the search analyzers reads every file of it again: a filter of it is updateable in effect. */
  readonly isRefreshed: boolean;
}

/** One place in the settings of a domain that names a dictionary. */
export interface DictionaryUse {
  /** The package's id, as the path has it: `F111222333`. */
  readonly packageId: string;
  /** As the settings have it: `analyzers/F111222333`. */
  readonly path: string;
  readonly holder: UseHolder;
  readonly part: NamingPart;
  /** What the engine reads the file as; null for a setting that is not known here. */
  readonly format: DictionaryFormat | null;
  readonly updateable: Updateable;
  /** Empty where no analyzer has the part: the file is read when the index is opened, and then not used. */
  readonly analyzers: readonly UsingAnalyzer[];
}
