import { DictionaryFormat, FORMAT_PARAMETERS } from "../../dictionary";
import type { NamingPart } from "./DictionaryUse";
import { type Definition, textOf } from "./IndexAnalysis";

/** What our register calls the components of the settings. */
const COMPONENT_NAMES = {
  filter: "token filter",
  tokenizer: "tokenizer",
  char_filter: "char filter",
} as const;

/** Settings of whole analyzers: these have no component of their own. */
const OF_ANALYZERS: readonly (readonly [
  setting: string,
  types: readonly string[] | null,
  DictionaryFormat,
])[] = [
  ["stopwords_path", null, DictionaryFormat.STOP_WORDS],
  ["stem_exclusion_path", null, DictionaryFormat.KEYWORDS],
  ["user_dictionary", ["kuromoji"], DictionaryFormat.KUROMOJI_USER_DICTIONARY],
  ["user_dictionary", ["nori"], DictionaryFormat.NORI_USER_DICTIONARY],
];

/** What the engine reads the file of a part as; null for a setting that is not known. */
export function formatOfPart(part: NamingPart, definition: Definition): DictionaryFormat | null {
  const { component, type, setting } = part;
  if (component === "analyzer") {
    const known = OF_ANALYZERS.find(([name, types]) => name === setting && (types?.includes(type) ?? true));
    return known?.[2] ?? null;
  }
  const formats = FORMAT_PARAMETERS.filter(
    ({ parameter }) =>
      parameter.component === COMPONENT_NAMES[component] &&
      parameter.setting === setting &&
      parameter.types.includes(type),
  ).map(({ format }) => format);
  if (!formats.includes(DictionaryFormat.WORDNET_SYNONYMS)) return formats[0] ?? null;
  // The engine compares it in whatever case.
  return textOf(definition["format"]).toLowerCase() === "wordnet"
    ? DictionaryFormat.WORDNET_SYNONYMS
    : DictionaryFormat.SOLR_SYNONYMS;
}
