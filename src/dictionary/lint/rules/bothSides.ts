import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintedRule } from "../../formats/LintRule";
import type { ScannedTerms } from "../../reading/ScannedTerms";
import { kindOf } from "../../formats/ruleKinds";

/** Up to here comparing all pairs is faster than a set. */
const FEW = 12;

/** `maps-to-itself` and `term-on-both-sides` */
export const bothSides: FileRuleFactory = (context) => ({
  checkRule: (rule): void => {
    if (rule.terms.inputs > 0) check(context, rule);
  },
});

function check(context: FileContext, rule: LintedRule): void {
  const { terms } = rule;
  const { analyzer } = context.lintOptions;
  const behind = analyzer === undefined || rule.scanner === null ? "" : ` behind ${analyzer.text}`;
  const index = terms.count === 2 ? (terms.same(0, 1) ? 1 : -1) : firstOutputAmongInputs(rule);
  if (index < 0) return;
  if (rule.rule !== null && kindOf(rule.rule).keepsByItself === true) return;
  if (terms.count === 2) {
    context.report("maps-to-itself", rule.wholePlace(), `the term is mapped to itself${behind}`);
  } else {
    context.report("term-on-both-sides", rule.place(index), `the term also stands before =>${behind}`);
  }
}

function firstOutputAmongInputs({ terms }: LintedRule): number {
  return terms.count <= FEW ? firstOutputAmongFew(terms) : firstOutputAmongMany(terms);
}

function firstOutputAmongFew(terms: ScannedTerms): number {
  for (let i = terms.inputs; i < terms.count; i++) {
    for (let j = 0; j < terms.inputs; j++) if (terms.same(i, j)) return i;
  }
  return -1;
}

function firstOutputAmongMany(terms: ScannedTerms): number {
  const inputs = new Set<number>();
  for (let i = 0; i < terms.inputs; i++) inputs.add(terms.key(i));
  for (let i = terms.inputs; i < terms.count; i++) if (inputs.has(terms.key(i))) return i;
  return -1;
}
