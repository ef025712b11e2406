import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

/**
 * The `stemmer_override` token filter that gives words the stems of a dictionary, ready for the settings of an
 * index. It has to stand before the stemmer.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/stemmer-override/
 * @throws PackagesError when the dictionary has no stemmer overrides
 */
export function stemmerOverrideTokenFilter(target: IndexSettingsTarget): Record<string, unknown> {
  const formats = [DictionaryFormat.STEMMER_OVERRIDE];
  return {
    type: "stemmer_override",
    rules_path: checkedReferencePath(target, "stemmer override token filter", formats),
  };
}
