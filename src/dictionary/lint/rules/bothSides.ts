import type { ScannedTerms } from "../../reading/ScannedTerms";
import { TermIndex } from "../TermIndex";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

/** Up to here comparing all pairs is faster than an index. */
const FEW = 12;

/** `maps-to-itself` and `term-on-both-sides` */
export const bothSides: LintRuleFactory = (context) => ({
  checkRule: (rule): void => {
    if (rule.terms.inputs > 0) check(context, rule);
  },
});

function check(context: LintContext, rule: LintedRule): void {
  const { terms } = rule;
  const { analyzer } = context.lintOptions;
  const behind = analyzer === undefined || rule.scanner === null ? "" : ` behind ${analyzer.text}`;
  const index = terms.count === 2 ? (terms.same(0, 1) ? 1 : -1) : firstOutputAmongInputs(rule);
  if (index < 0) return;
  // A stem that is the word itself is how a word is kept from the stemmer.
  if (rule.rule?.kind === "override") return;
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
  const inputs = new TermIndex(terms, terms.inputs);
  for (let i = 0; i < terms.inputs; i++) inputs.add(i);
  for (let i = terms.inputs; i < terms.count; i++) if (inputs.has(i)) return i;
  return -1;
}
