import { HashTable } from "../../hash/HashTable";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

/** `maps-to-itself` and `term-on-both-sides` */
export const bothSides: LintRuleFactory = (context) => ({
  checkRule: (rule): void => {
    if (rule.terms.inputs > 0) check(context, rule);
  },
});

function check(context: LintContext, rule: LintedRule): void {
  const { terms } = rule;
  const index = terms.count === 2 ? (terms.same(0, 1) ? 1 : -1) : firstOutputAmongInputs(rule);
  if (index < 0) return;
  if (terms.count === 2) {
    context.report("maps-to-itself", rule.wholePlace(), "the term is mapped to itself");
  } else if (rule.rule?.kind !== "override") {
    context.report("term-on-both-sides", rule.place(index), "the term also stands before =>");
  }
}

function firstOutputAmongInputs({ terms }: LintedRule): number {
  const inputs = new HashTable(terms.inputs);
  for (let i = 0; i < terms.inputs; i++) inputs.add(terms.lows.at(i), terms.highs.at(i), i);
  for (let i = terms.inputs; i < terms.count; i++) {
    if (inputs.find(terms.lows.at(i), terms.highs.at(i)) >= 0) return i;
  }
  return -1;
}
