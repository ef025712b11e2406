import type { RuleKind } from "../RuleKind";

/** A line that names one of the engine's own lists. */
export const namedWords: RuleKind<"named-words"> = {
  print: ({ name }) => name,
  identity: ({ name, words }) => ["named-words", name, ...words],
  terms: ({ name }) => [name],
  leads: ({ words }) => words.map((word) => [word, [word]]),
  load: ({ words }, map) => {
    for (const word of words) map.put(word, { kind: "word", word });
  },
};
