import type { RuleKind } from "../RuleKind";
import { sortedTerms } from "../sortedTerms";

/** `word, word => stem`; of two stems for a word the engine takes the first. */
export const override: RuleKind<"override"> = {
  canonical: (rule) => ({ ...rule, words: sortedTerms(rule.words) }),
  print: ({ words, stem }) => `${words.join(", ")} => ${stem}`,
  identity: ({ words, stem }) => ["override", ...sortedTerms(words), "", stem],
  leftSide: ({ words }) => sortedTerms(words),
  terms: ({ words, stem }) => [...words, stem],
  inputCount: ({ words }) => words.length,
  leads: ({ words, stem }) => words.map((word) => [word, [stem]]),
  repeated: "first",
  load: ({ words, stem }, map) => {
    for (const word of words) map.put(word, { kind: "stem", word, stem });
  },
};
