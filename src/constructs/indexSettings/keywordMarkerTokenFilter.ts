import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { analysisSettings } from "./analysisSettings";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/** How the keyword marker token filter is set. */
export interface KeywordMarkerTokenFilterOptions {
  /** Whether letter case does not count: `Running` is protected by the word `running`. @default false, by the engine */
  readonly ignoreCase?: boolean;
}

/**
 * The `keyword_marker` token filter that protects the words of a dictionary from stemmers, ready for the
 * settings of an index.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/keyword-marker/
 * @throws PackagesError when the dictionary is of another format
 */
export function keywordMarkerTokenFilter(
  target: IndexSettingsTarget,
  options: KeywordMarkerTokenFilterOptions = {},
): Record<string, unknown> {
  return analysisSettings({
    type: "keyword_marker",
    keywords_path: checkedReferencePath(target, "keyword marker token filter", [DictionaryFormat.KEYWORDS]),
    ignore_case: options.ignoreCase,
  });
}
