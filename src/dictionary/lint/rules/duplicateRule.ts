import type { ScannedTerms } from "../../format/ScannedTerms";
import { HashTable } from "../../hash/HashTable";
import { mix } from "../../hash/Hash64";
import type { LintRuleFactory } from "../LintRule";

/**
 * `duplicate-rule`. Terms are summed up, so that their order does not count; where it does (the first of
 * equivalents without `expand`), the same terms in another order are still worth a look.
 */
export const duplicateRule: LintRuleFactory = ({ report }) => {
  const seen = new HashTable();
  return {
    checkRule: (rule): void => {
      const { terms } = rule;
      // Entries with the same surface form are another check's.
      if (terms.count === 0 || rule.rule?.kind === "japanese-entry" || rule.rule?.kind === "korean-entry")
        return;
      const first = seen.valueOf(
        seen.add(sum(terms, terms.lows.values), sum(terms, terms.highs.values), rule.number),
      );
      if (first === rule.number) return;
      report("duplicate-rule", rule.wholePlace(), `the same rule already stands on line ${first}`);
    },
  };
};

/** One half of the hash of a rule; inputs weigh otherwise than outputs. */
function sum(terms: ScannedTerms, halves: Int32Array): number {
  let inputs = 0;
  let others = 0;
  for (let i = 0; i < terms.count; i++) {
    if (i < terms.inputs) inputs = (inputs + halves[i]!) | 0;
    else others = (others + halves[i]!) | 0;
  }
  return mix(others ^ mix(inputs + terms.inputs + Math.imul(terms.count, 0x9e3779b1)));
}
