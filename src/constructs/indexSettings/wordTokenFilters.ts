import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

/** How a `stop` token filter is set. */
export interface StopTokenFilterOptions {
  /** The words to remove, `stopwords_path`. */
  readonly stopwords: AssociatedDictionary;
  /** Whether letter case does not count: `The` is removed by the stop word `the`. @default false, by the engine */
  readonly ignoreCase?: boolean;
  /** Whether a stop word is removed at the end too; false suits suggestions while typing. @default true, by the engine */
  readonly removeTrailing?: boolean;
}

/** @throws PackagesError when the dictionary is of another format */
export function stopTokenFilter(options: StopTokenFilterOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "token filter", type: "stop" },
    { stopwords_path: options.stopwords },
    { ignore_case: options.ignoreCase, remove_trailing: options.removeTrailing },
  );
}

/** How a `keep` token filter is set. */
export interface KeepTokenFilterOptions {
  /** The words to keep, `keep_words_path`. Of an empty file the filter keeps nothing. */
  readonly keepWords: AssociatedDictionary;
  /** Whether letter case does not count: `Running` is kept by the word `running`. @default false, by the engine */
  readonly keepWordsCase?: boolean;
}

/** @throws PackagesError when the dictionary is of another format */
export function keepTokenFilter(options: KeepTokenFilterOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "token filter", type: "keep" },
    { keep_words_path: options.keepWords },
    { keep_words_case: options.keepWordsCase },
  );
}

/** How a `keyword_marker` token filter is set. */
export interface KeywordMarkerTokenFilterOptions {
  /** The words that stemmers leave alone, `keywords_path`. */
  readonly keywords: AssociatedDictionary;
  /** Whether letter case does not count: `Running` is protected by the word `running`. @default false, by the engine */
  readonly ignoreCase?: boolean;
}

/** @throws PackagesError when the dictionary is of another format */
export function keywordMarkerTokenFilter(options: KeywordMarkerTokenFilterOptions): {
  [key: string]: unknown;
} {
  return componentSettings(
    { component: "token filter", type: "keyword_marker" },
    { keywords_path: options.keywords },
    { ignore_case: options.ignoreCase },
  );
}

/** How a `stemmer_override` token filter is set. */
export interface StemmerOverrideTokenFilterOptions {
  /** Words and the stems they get, `rules_path`. */
  readonly rules: AssociatedDictionary;
}

/** @throws PackagesError when the dictionary has no stemmer overrides */
export function stemmerOverrideTokenFilter(options: StemmerOverrideTokenFilterOptions): {
  [key: string]: unknown;
} {
  return componentSettings(
    { component: "token filter", type: "stemmer_override" },
    { rules_path: options.rules },
  );
}

/** How an `elision` token filter is set. */
export interface ElisionTokenFilterOptions {
  /** The articles that are removed before an apostrophe, `articles_path`: `l` for `l'eau`. */
  readonly articles: AssociatedDictionary;
  /** Whether letter case does not count: `L'` is removed by the article `l`. @default false, by the engine */
  readonly articlesCase?: boolean;
}

/** @throws PackagesError when the dictionary is of another format */
export function elisionTokenFilter(options: ElisionTokenFilterOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "token filter", type: "elision" },
    { articles_path: options.articles },
    { articles_case: options.articlesCase },
  );
}

/** How a `common_grams` token filter is set. */
export interface CommonGramsTokenFilterOptions {
  /** The words that are joined with their neighbours, `common_words_path`. */
  readonly commonWords: AssociatedDictionary;
  /** Whether letter case does not count: `The` is joined by the word `the`. @default false, by the engine */
  readonly ignoreCase?: boolean;
  /**
   * Whether the common words, and what stands before one, are left out by themselves: right for a search analyzer
   * beside an index analyzer without it.
   * @default false, by the engine
   */
  readonly queryMode?: boolean;
}

/** @throws PackagesError when the dictionary is of another format */
export function commonGramsTokenFilter(options: CommonGramsTokenFilterOptions): { [key: string]: unknown } {
  return componentSettings(
    { component: "token filter", type: "common_grams" },
    { common_words_path: options.commonWords },
    { ignore_case: options.ignoreCase, query_mode: options.queryMode },
  );
}
