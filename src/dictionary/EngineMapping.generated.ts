// Made from src/dictionary/formats by `npm run generate`.

import type { SynonymMapping } from "./formats/EngineMap";
import type { CharacterMapping } from "./formats/character-mappings/rules";
import type { JapaneseMapping } from "./formats/kuromoji-user-dictionary/rules";
import type { KoreanMapping } from "./formats/nori-user-dictionary/rules";
import type { StemMapping } from "./formats/stemmer-override/rules";
import type { CharacterTypeMapping } from "./formats/type-table/rules";
import type { WordMapping } from "./formats/word-list/rules";

export type {
  SynonymMapping,
  CharacterMapping,
  JapaneseMapping,
  KoreanMapping,
  StemMapping,
  CharacterTypeMapping,
  WordMapping,
};

/** One thing that the engine holds in memory after reading a dictionary. */
export type EngineMapping =
  | SynonymMapping
  | CharacterMapping
  | JapaneseMapping
  | KoreanMapping
  | StemMapping
  | CharacterTypeMapping
  | WordMapping;
