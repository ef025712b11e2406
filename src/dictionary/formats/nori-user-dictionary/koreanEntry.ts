import { hasText } from "../../text/javaText";
import type { RuleKind } from "../RuleKind";

/** `surface segment segment` */
export const koreanEntry: RuleKind<"korean-entry"> = {
  print: ({ surface, segments }) => printLine([surface, ...segments].join(" ")),
  identity: ({ surface, segments }) => ["entry", surface, ...segments],
  leftSide: ({ surface }) => [surface],
  terms: ({ surface }) => [surface],
  leads: ({ surface, segments }) => [[surface, [segments.join(" ") || surface]]],
  load: ({ kind, surface, segments }, map) => map.put(surface, { kind, surface, segments }),
};

/** A line of white space is only read with something else on it. */
function printLine(text: string): string {
  return hasText(text) ? text : `${text}#`;
}
