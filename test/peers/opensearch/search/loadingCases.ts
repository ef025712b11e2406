import { DictionaryFormat, FORMAT_PARAMETERS } from "../../../../src/dictionary";
import type { LocalNode } from "../../../../src/emulator/search";
import { LoadingCase } from "./LoadingCase";

const COMPONENTS = {
  "token filter": "filter",
  tokenizer: "tokenizer",
  "char filter": "char_filter",
} as const;

/** Every setting of the register that has one for words as well, in each type that has it. */
export function loadingCases(node: () => LocalNode): LoadingCase[] {
  const settings = FORMAT_PARAMETERS.filter(({ format }) => format !== DictionaryFormat.HYPHENATION_PATTERNS);
  return settings
    .flatMap(({ format, parameter: { component, types, setting } }) =>
      types
        // It needs patterns too, and has the same words as its sibling.
        .filter((type) => type !== "hyphenation_decompounder")
        .map((type) => ({ format, part: { component: COMPONENTS[component], name: "p", type, setting } })),
    )
    .map(({ format, part }, at) => new LoadingCase(node, format, part, `F${700 + at}`));
}
