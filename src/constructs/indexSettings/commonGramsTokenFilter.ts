import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

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
