import { holderName, listed } from "../indexes/usedWords";
import { indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** A filter is said to be updateable, and the engine ignores that. */
export const updateableWithoutEffect: Rule = {
  code: "updateable-without-effect",
  severity: "info",
  hop: "index",
  summary: "A part of an analyzer is set to be updateable, and the engine ignores that.",
  documentation: {
    cause:
      "`updateable` has an effect on `synonym` and `synonym_graph` only; on every other filter, tokenizer and character filter it is accepted and ignored.",
    consequence: "A refresh of the search analyzers leaves the old words; it answers success all the same.",
    advice: "Consider taking the setting away, and plan for closing and opening the index after a change.",
    example: 'A `stop` filter with `"updateable": true`.',
  },
  check: (judged) =>
    indexLooks(judged).flatMap(({ subject, label, own }) => {
      const uses = own.uses.filter(({ updateable }) => updateable === "without effect");
      if (uses.length === 0) return [];
      const named = uses.map(
        (use) => `${use.part.component} ${use.part.name} (${use.part.type}) of ${holderName(use)}`,
      );
      return [
        found(subject, {
          severity: "info",
          message: `\`updateable\` is set and has no effect for ${label} on the domain ${subject.domainName}: ${listed(named)}.`,
          expected: "`updateable` on synonym and synonym_graph only",
          actual: "ignored by the engine",
          remedy:
            "Consider taking the setting away, and plan for closing and opening the index after a change",
        }),
      ];
    }),
};
