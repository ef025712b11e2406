import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { analysisSettings } from "./analysisSettings";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/** How the keep token filter is set. */
export interface KeepTokenFilterOptions {
  /** Whether letter case does not count: `Running` is kept by the word `running`. @default false, by the engine */
  readonly keepWordsCase?: boolean;
}

/**
 * The `keep` token filter that removes every word but those of a dictionary, ready for the settings of an index.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/keep-words/
 * @throws PackagesError when the dictionary is of another format
 */
export function keepTokenFilter(
  target: IndexSettingsTarget,
  options: KeepTokenFilterOptions = {},
): Record<string, unknown> {
  return analysisSettings({
    type: "keep",
    keep_words_path: checkedReferencePath(target, "keep token filter", [DictionaryFormat.KEEP_WORDS]),
    keep_words_case: options.keepWordsCase,
  });
}
