import type { RuleBase } from "../../reading/Rule";
import { hasText } from "../../text/javaText";
import type { EngineEntry } from "../EngineMap";
import { TRANSDUCER_BYTES } from "../entryBytes";
import type { RuleKind } from "../RuleKind";

/** An entry of a nori user dictionary; without segments it is one noun. */
export interface KoreanEntryRule extends RuleBase {
  readonly kind: "korean-entry";
  readonly surface: string;
  readonly segments: readonly string[];
}

/** What the Korean user dictionary answers for a surface form. */
export interface KoreanMapping extends EngineEntry {
  readonly kind: "korean-entry";
  readonly surface: string;
  readonly segments: readonly string[];
}

/** Of nori a table of all Hangul syllables. */
const FIXED_BYTES = 150_000;
const SEGMENT_BYTES = 9;

/** `surface segment segment` */
export const koreanEntry: RuleKind<KoreanEntryRule> = {
  kind: "korean-entry",
  print: ({ surface, segments }) => printLine([surface, ...segments].join(" ")),
  identity: ({ surface, segments }) => ["entry", surface, ...segments],
  leftSide: ({ surface }) => [surface],
  terms: ({ surface }) => [surface],
  leads: ({ surface, segments }) => [[surface, [segments.join(" ") || surface]]],
  load: ({ kind, surface, segments }, map) => map.put<KoreanMapping>(surface, { kind, surface, segments }),
  weight: {
    fixedBytes: FIXED_BYTES,
    bytes: ({ surface, segments }) =>
      SEGMENT_BYTES * (1 + segments.length) + surface.length * TRANSDUCER_BYTES,
  },
};

/** A line of white space is only read with something else on it. */
function printLine(text: string): string {
  return hasText(text) ? text : `${text}#`;
}
