import type { ScannedTerms } from "../../reading/ScannedTerms";
import { TermIndex } from "../TermIndex";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

/** Up to here comparing all pairs is faster than an index. */
const FEW = 12;

/** `duplicate-term` */
export const duplicateTerm: LintRuleFactory = ({ report }) => ({
  checkRule: (rule): void => {
    const index = rule.terms.count <= FEW ? firstRepeatOfFew(rule.terms) : firstRepeat(rule.terms);
    if (index < 0) return;
    report("duplicate-term", rule.place(index), `the rule already has this term${side(rule, index)}`);
  },
});

function side(rule: LintedRule, index: number): string {
  if (rule.terms.inputs < 0) return "";
  return index < rule.terms.inputs ? " before =>" : " after =>";
}

function sameSide(terms: ScannedTerms, one: number, other: number): boolean {
  return one < terms.inputs === other < terms.inputs;
}

function firstRepeatOfFew(terms: ScannedTerms): number {
  for (let i = 1; i < terms.count; i++) {
    for (let j = 0; j < i; j++) {
      if (terms.same(i, j) && sameSide(terms, i, j)) return i;
    }
  }
  return -1;
}

function firstRepeat(terms: ScannedTerms): number {
  let seen = new TermIndex(terms, terms.inputs < 0 ? terms.count : terms.inputs);
  for (let i = 0; i < terms.count; i++) {
    if (i === terms.inputs) seen = new TermIndex(terms, terms.count - terms.inputs);
    if (seen.has(i)) return i;
    seen.add(i);
  }
  return -1;
}
