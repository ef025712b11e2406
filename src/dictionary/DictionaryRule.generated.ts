// Made from src/dictionary/formats by `npm run generate`.

import type { CharacterMappingRule } from "./formats/character-mappings/rules";
import type { JapaneseEntryRule } from "./formats/kuromoji-user-dictionary/rules";
import type { KoreanEntryRule } from "./formats/nori-user-dictionary/rules";
import type { EquivalentsRule, MappingRule } from "./formats/solr-synonyms/rules";
import type { OverrideRule } from "./formats/stemmer-override/rules";
import type { CharacterTypeRule } from "./formats/type-table/rules";
import type { WordRule, NamedWordsRule } from "./formats/word-list/rules";
import type { SynsetRule } from "./formats/wordnet-synonyms/rules";

export type {
  CharacterMappingRule,
  JapaneseEntryRule,
  KoreanEntryRule,
  EquivalentsRule,
  MappingRule,
  OverrideRule,
  CharacterTypeRule,
  WordRule,
  NamedWordsRule,
  SynsetRule,
};

/** What the engine reads from one rule of a dictionary, discriminated by `kind`. */
export type DictionaryRule =
  | CharacterMappingRule
  | JapaneseEntryRule
  | KoreanEntryRule
  | EquivalentsRule
  | MappingRule
  | OverrideRule
  | CharacterTypeRule
  | WordRule
  | NamedWordsRule
  | SynsetRule;
