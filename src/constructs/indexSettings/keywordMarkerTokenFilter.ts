import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

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
