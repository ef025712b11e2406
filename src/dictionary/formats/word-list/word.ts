import type { RuleKind } from "../RuleKind";

/** A line that is one word. */
export const word: RuleKind<"word"> = {
  print: (rule) => rule.word,
  identity: (rule) => ["word", rule.word],
  terms: (rule) => [rule.word],
  leads: (rule) => [[rule.word, [rule.word]]],
  load: (rule, map) => map.put(rule.word, { kind: "word", word: rule.word }),
};
