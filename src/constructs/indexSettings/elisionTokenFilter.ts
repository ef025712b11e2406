import type { AssociatedDictionary } from "../AssociatedDictionary";
import { componentSettings } from "./componentSettings";

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
