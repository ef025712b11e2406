import type { RuleBase } from "../../reading/Rule";
import { escapeSide } from "../../reading/unescapeSide";
import { javaTrim } from "../../text/javaText";
import type { EngineEntry } from "../EngineMap";
import type { RuleKind } from "../RuleKind";

/** Characters and what a char filter puts in their place, without escapes. */
export interface CharacterMappingRule extends RuleBase {
  readonly kind: "character-mapping";
  readonly match: string;
  readonly replacement: string;
}

/** What a char filter puts in the place of some characters. */
export interface CharacterMapping extends EngineEntry {
  readonly kind: "character-mapping";
  readonly match: string;
  readonly replacement: string;
}

/** `a => b`, for any number of characters on each side. */
export const characterMapping: RuleKind<CharacterMappingRule> = {
  kind: "character-mapping",
  print: ({ match, replacement }) => javaTrim(`${escapeSide(match)} => ${escapeSide(replacement)}`),
  identity: ({ match, replacement }) => ["character-mapping", match, replacement],
  leftSide: ({ match }) => [match],
  terms: ({ match, replacement }) => [match, replacement],
  inputCount: () => 1,
  leads: ({ match, replacement }) => [[match, [replacement]]],
  load: ({ kind, match, replacement }, map) => map.put<CharacterMapping>(match, { kind, match, replacement }),
};
