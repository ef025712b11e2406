import { escapeSide } from "../../reading/unescapeSide";
import type { RuleKind } from "../RuleKind";

/** `$ => DIGIT`; of two types for a character the engine takes the last. */
export const characterType: RuleKind<"character-type"> = {
  print: ({ character, type }) => `${escapeSide(character)} => ${type}`,
  identity: ({ character, type }) => ["character-type", character, type],
  leftSide: ({ character }) => [character],
  terms: ({ character }) => [character],
  leads: ({ character, type }) => [[character, [type]]],
  repeated: "last",
  load: ({ kind, character, type }, map) => map.replace(character, { kind, character, type }),
};
