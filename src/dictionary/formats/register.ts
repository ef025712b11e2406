import type { DictionaryFormat } from "../DictionaryFormat";
import type { FormatDefinition, IndexParameter } from "./FormatDefinition";

import { characterMappings } from "./character-mappings";
import { hyphenationPatterns } from "./hyphenation-patterns";
import { kuromojiUserDictionary } from "./kuromoji-user-dictionary";
import { noriUserDictionary } from "./nori-user-dictionary";
import { solrSynonyms } from "./solr-synonyms";
import { stemmerOverride } from "./stemmer-override";
import { typeTable } from "./type-table";
import { wordLists } from "./word-list";
import { wordNetSynonyms } from "./wordnet-synonyms";

/** Every format, one line each, in the order of the documentation; all that is said about formats elsewhere comes from here. */
export const FORMAT_DEFINITIONS: readonly FormatDefinition[] = [
  solrSynonyms,
  wordNetSynonyms,
  ...wordLists,
  kuromojiUserDictionary,
  noriUserDictionary,
  stemmerOverride,
  typeTable,
  characterMappings,
  hyphenationPatterns,
];

/** The same by their names; `npm run generate` makes `DictionaryFormat` of them. */
export const FORMATS = Object.fromEntries(
  FORMAT_DEFINITIONS.map((definition) => [definition.name, definition]),
) as Readonly<Record<DictionaryFormat, FormatDefinition>>;

/** Every setting of an index that reads a dictionary, and the format that it reads it as. */
export const FORMAT_PARAMETERS: readonly {
  readonly format: DictionaryFormat;
  readonly parameter: IndexParameter;
}[] = Object.entries(FORMATS).flatMap(([format, { parameters }]) =>
  parameters.map((parameter) => ({ format: format as DictionaryFormat, parameter })),
);

export type { FormatDefinition, IndexParameter } from "./FormatDefinition";
