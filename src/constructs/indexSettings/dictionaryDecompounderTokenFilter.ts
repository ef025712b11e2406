import { componentSettings } from "./componentSettings";
import { type DecompounderOptions, decompounderSettings } from "./DecompounderOptions";

const COMPONENT = { component: "token filter", type: "dictionary_decompounder" } as const;

/** @throws PackagesError when the dictionary is of another format, or no part of a word could have the sizes */
export function dictionaryDecompounderTokenFilter(options: DecompounderOptions): { [key: string]: unknown } {
  return componentSettings(
    COMPONENT,
    { word_list_path: options.wordList },
    decompounderSettings(COMPONENT, options),
  );
}
