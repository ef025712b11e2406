import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

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
