import type { RuleBase } from "../../reading/Rule";
import { escapeSide } from "../../reading/unescapeSide";
import type { EngineEntry } from "../EngineMap";
import type { RuleKind } from "../RuleKind";

/** A character and the type that a word delimiter takes it for. */
export interface CharacterTypeRule extends RuleBase {
  readonly kind: "character-type";
  /** One UTF-16 unit, without escapes. */
  readonly character: string;
  /** `LOWER`, `UPPER`, `ALPHA`, `DIGIT`, `ALPHANUM` or `SUBWORD_DELIM`. */
  readonly type: string;
}

/** The type that a word delimiter takes a character for. */
export interface CharacterTypeMapping extends EngineEntry {
  readonly kind: "character-type";
  readonly character: string;
  readonly type: string;
}

/** `$ => DIGIT`; of two types for a character the engine takes the last. */
export const characterType: RuleKind<CharacterTypeRule> = {
  kind: "character-type",
  print: ({ character, type }) => `${escapeSide(character)} => ${type}`,
  identity: ({ character, type }) => ["character-type", character, type],
  leftSide: ({ character }) => [character],
  terms: ({ character }) => [character],
  leads: ({ character, type }) => [[character, [type]]],
  repeated: "last",
  load: ({ kind, character, type }, map) =>
    map.replace<CharacterTypeMapping>(character, { kind, character, type }),
};
