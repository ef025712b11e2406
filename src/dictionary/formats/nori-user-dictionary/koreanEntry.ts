import type { RuleKind } from "../RuleKind";

/** `surface segment segment` */
export const koreanEntry: RuleKind<"korean-entry"> = {
  print: ({ surface, segments }) => [surface, ...segments].join(" "),
  identity: ({ surface, segments }) => ["entry", surface, ...segments],
  leftSide: ({ surface }) => [surface],
  terms: ({ surface }) => [surface],
  leads: ({ surface, segments }) => [[surface, [segments.join(" ") || surface]]],
  load: ({ kind, surface, segments }, map) => map.put(surface, { kind, surface, segments }),
};
