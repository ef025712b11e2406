import { HashTable } from "../../hash/HashTable";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

/** `contradiction` of stemmer overrides: of two stems for a word the engine takes the first. */
export const contradictingOverride: LintRuleFactory = (context) => {
  const lines = new HashTable();
  const stems = new Map<number, string>();
  return {
    checkRule: (rule): void => {
      if (rule.rule?.kind === "override") check(context, rule, rule.rule.stem, lines, stems);
    },
  };
};

function check(
  context: LintContext,
  rule: LintedRule,
  stem: string,
  lines: HashTable,
  stems: Map<number, string>,
): void {
  for (let i = 0; i < rule.terms.inputs; i++) {
    const word = lines.add(rule.terms.lows.at(i), rule.terms.highs.at(i), rule.number);
    const first = stems.get(word);
    if (first === undefined) stems.set(word, stem);
    else if (first !== stem) {
      const message = `line ${lines.valueOf(word)} gives this word the stem ${first}, and the engine takes that one`;
      context.report("contradiction", rule.place(i), message);
    }
  }
}
