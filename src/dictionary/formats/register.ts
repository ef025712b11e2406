import { DictionaryFormat } from "../DictionaryFormat";
import type { FormatDefinition } from "./FormatDefinition";

import { characterMappings } from "./character-mappings";
import { hyphenationPatterns } from "./hyphenation-patterns";
import { kuromojiUserDictionary } from "./kuromoji-user-dictionary";
import { noriUserDictionary } from "./nori-user-dictionary";
import { solrSynonyms } from "./solr-synonyms";
import { stemmerOverride } from "./stemmer-override";
import { typeTable } from "./type-table";
import {
  commonWords,
  decompounderWords,
  elisionArticles,
  keepWords,
  keywords,
  protectedWords,
  stopWords,
} from "./word-list";
import { wordNetSynonyms } from "./wordnet-synonyms";

/** Every format, one line each; all that is said about formats elsewhere comes from here. */
export const FORMATS: Readonly<Record<DictionaryFormat, FormatDefinition>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: solrSynonyms,
  [DictionaryFormat.WORDNET_SYNONYMS]: wordNetSynonyms,
  [DictionaryFormat.STOP_WORDS]: stopWords,
  [DictionaryFormat.COMMON_WORDS]: commonWords,
  [DictionaryFormat.KEEP_WORDS]: keepWords,
  [DictionaryFormat.KEYWORDS]: keywords,
  [DictionaryFormat.PROTECTED_WORDS]: protectedWords,
  [DictionaryFormat.DECOMPOUNDER_WORDS]: decompounderWords,
  [DictionaryFormat.ELISION_ARTICLES]: elisionArticles,
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: kuromojiUserDictionary,
  [DictionaryFormat.NORI_USER_DICTIONARY]: noriUserDictionary,
  [DictionaryFormat.STEMMER_OVERRIDE]: stemmerOverride,
  [DictionaryFormat.TYPE_TABLE]: typeTable,
  [DictionaryFormat.CHARACTER_MAPPINGS]: characterMappings,
  [DictionaryFormat.HYPHENATION_PATTERNS]: hyphenationPatterns,
};

export type { FormatDefinition, IndexParameter } from "./FormatDefinition";
