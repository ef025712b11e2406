import { DictionaryFormat } from "../../DictionaryFormat";
import type { ScannedTerms } from "../../format/ScannedTerms";
import { HashTable } from "../../hash/HashTable";
import { mix } from "../../hash/Hash64";
import type { LintRuleFactory } from "../LintRule";

const USER_DICTIONARIES = [DictionaryFormat.KUROMOJI_USER_DICTIONARY, DictionaryFormat.NORI_USER_DICTIONARY];

/**
 * `duplicate-rule`. Terms are summed up, so that their order does not count; where it does (the first of
 * equivalents without `expand`), the same terms in another order are still worth a look.
 */
export const duplicateRule: LintRuleFactory = ({ report, parseOptions }) => {
  // Of entries with the same surface form a user dictionary's reader says more.
  if (USER_DICTIONARIES.includes(parseOptions.format)) return {};
  const seen = new HashTable();
  return {
    checkRule: (rule): void => {
      const { terms } = rule;
      if (terms.count === 0) return;
      const first = seen.getOrAdd(sum(terms, terms.lows), sum(terms, terms.highs), rule.number);
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
