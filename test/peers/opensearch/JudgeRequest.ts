/** A tokenizer or filter: its name, or its settings. */
export type Component = string | { readonly type: string; readonly [setting: string]: unknown };

/** What OpenSearch's analysis module is asked about one dictionary. */
export interface DictionaryRequest {
  /** One of `DictionaryFormat`, or the setting that names the file: `{kind: "filter", type: "keep", key: "keep_words_path"}`. */
  readonly format:
    | string
    | { readonly kind: "filter" | "tokenizer" | "char_filter"; readonly type: string; readonly key: string };
  /** The dictionary's bytes in base64, or the absolute path of a file; neither when `filter` has the rules. */
  readonly base64?: string;
  readonly file?: string;
  /** More settings of the filter that reads the dictionary; `type` is `synonym_graph` when it reads synonyms. */
  readonly filter?: Readonly<Record<string, unknown>>;
  readonly tokenizer?: Component;
  readonly char_filter?: readonly Component[];
  /** Filters before and after the dictionary's. */
  readonly before?: readonly Component[];
  readonly after?: readonly Component[];
  /** More of the index's `analysis` settings: `{analyzer: {plain: {…}}}`. */
  readonly extra?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What the analyzer is to cut into tokens. */
  readonly texts?: readonly string[];
  /** Whether the loaded entries are told. */
  readonly dump?: boolean;
}

/** The same about an index's settings and one of its analyzers. */
export interface SettingsRequest {
  readonly settings: { readonly analysis: Readonly<Record<string, unknown>> };
  readonly analyzer: string;
  readonly texts?: readonly string[];
  readonly dump?: boolean;
  /** Which loaded dictionary `dump` tells. */
  readonly format?: string;
}

export type JudgeRequest = DictionaryRequest | SettingsRequest;

/** Term, position increment, position length, start, end (in code units), type. */
export type JudgedToken = readonly [string, number, number, number, number, string];

/** What OpenSearch answered. */
export interface JudgeAnswer {
  /** Whether the index would be created; null when the judge itself failed. */
  readonly ok: boolean | null;
  readonly error?: string;
  readonly causes?: readonly string[];
  readonly suppressed?: readonly string[];
  /** What the node logs: of a refusal the causes, of `lenient` the ignored terms. */
  readonly log?: readonly string[];
  /** The line that the engine names. */
  readonly line?: number;
  readonly rules?: number;
  /** What is loaded; of synonyms `[input, [outputs], keepOriginal]`, sorted. */
  readonly entries?: readonly unknown[];
  readonly dumpError?: string;
  /** For each text its tokens, or why there are none. */
  readonly tokens?: readonly (readonly JudgedToken[] | string)[];
}
