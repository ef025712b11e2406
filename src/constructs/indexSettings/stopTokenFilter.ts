import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { analysisSettings } from "./analysisSettings";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/** How the stop token filter is set. */
export interface StopTokenFilterOptions {
  /** Whether letter case does not count: `The` is removed by the stop word `the`. @default false, by the engine */
  readonly ignoreCase?: boolean;
  /** Whether a stop word is removed at the end too; false suits suggestions while typing. @default true, by the engine */
  readonly removeTrailing?: boolean;
}

/**
 * The `stop` token filter that removes the words of a dictionary, ready for the settings of an index.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/stop/
 * @throws PackagesError when the dictionary is of another format
 */
export function stopTokenFilter(
  target: IndexSettingsTarget,
  options: StopTokenFilterOptions = {},
): Record<string, unknown> {
  return analysisSettings({
    type: "stop",
    stopwords_path: checkedReferencePath(target, "stop token filter", [DictionaryFormat.STOP_WORDS]),
    ignore_case: options.ignoreCase,
    remove_trailing: options.removeTrailing,
  });
}
