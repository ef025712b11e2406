import type { RuleKind } from "../RuleKind";

/** A line that is one word. */
export const word: RuleKind<"word"> = {
  // NUL is text to the loader, which trims it afterwards: the only way to write a word without characters.
  print: (rule) => (rule.word === "" ? "\0" : rule.word),
  identity: (rule) => ["word", rule.word],
  terms: (rule) => [rule.word],
  leads: (rule) => [[rule.word, [rule.word]]],
  load: (rule, map) => map.put(rule.word, { kind: "word", word: rule.word }),
};
