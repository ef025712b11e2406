import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

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
