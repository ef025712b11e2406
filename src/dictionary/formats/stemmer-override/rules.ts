import type { RuleBase } from "../../reading/Rule";
import type { EngineEntry } from "../EngineMap";
import { type RuleKind, sortedTerms } from "../RuleKind";

/** Words and the stem they are given. */
export interface OverrideRule extends RuleBase {
  readonly kind: "override";
  readonly words: readonly string[];
  readonly stem: string;
}

/** The stem that a word is given. */
export interface StemMapping extends EngineEntry {
  readonly kind: "stem";
  readonly word: string;
  readonly stem: string;
}

const WORD_BYTES = 12;

/** `word, word => stem`; of two stems for a word the engine takes the first. */
export const override: RuleKind<OverrideRule> = {
  kind: "override",
  print: ({ words, stem }) => printOverride(words, stem),
  canonicalText: ({ words, stem }) => printOverride(sortedTerms(words), stem),
  identity: ({ words, stem }) => ["override", ...sortedTerms(words), "", stem],
  leftSide: ({ words }) => sortedTerms(words),
  terms: ({ words, stem }) => [...words, stem],
  inputCount: ({ words }) => words.length,
  // A stem that is the word itself is how a word is kept from the stemmer.
  keepsByItself: true,
  leads: ({ words, stem }) => words.map((word) => [word, [stem]]),
  repeated: "first",
  load: ({ words, stem }, map) => {
    for (const word of words) map.put<StemMapping>(word, { kind: "stem", word, stem });
  },
  weight: {
    fixedBytes: 28_000,
    entries: ({ words }) => words.length,
    bytes: ({ words }) => words.length * WORD_BYTES,
  },
};

function printOverride(words: readonly string[], stem: string): string {
  return `${words.join(", ")} => ${stem}`;
}
