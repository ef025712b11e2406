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
