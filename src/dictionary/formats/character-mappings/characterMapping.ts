import { escapeSide } from "../../reading/unescapeSide";
import { javaTrim } from "../../text/javaText";
import type { RuleKind } from "../RuleKind";

/** `a => b`, for any number of characters on each side. */
export const characterMapping: RuleKind<"character-mapping"> = {
  print: ({ match, replacement }) => javaTrim(`${escapeSide(match)} => ${escapeSide(replacement)}`),
  identity: ({ match, replacement }) => ["character-mapping", match, replacement],
  leftSide: ({ match }) => [match],
  terms: ({ match, replacement }) => [match, replacement],
  inputCount: () => 1,
  leads: ({ match, replacement }) => [[match, [replacement]]],
  load: ({ kind, match, replacement }, map) => map.put(match, { kind, match, replacement }),
};
