import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintedRule } from "../../formats/LintRule";
import type { ScannedTerms } from "../../reading/ScannedTerms";
import { JAVA_WHITE_SPACE, visible } from "../../text/javaText";

/** Up to here comparing all pairs is faster than a set. */
const FEW = 12;

/** `duplicate-term`, and `same-after-analysis` for terms that only the chain makes the same. */
export const duplicateTerm: FileRuleFactory = (context) => ({
  checkRule: (rule): void => {
    const index = rule.terms.count <= FEW ? firstRepeatOfFew(rule.terms) : firstRepeat(rule.terms);
    if (index >= 0) report(context, rule, index);
  },
});

function report({ report, lintOptions: { analyzer } }: FileContext, rule: LintedRule, index: number): void {
  const place = rule.place(index);
  const earlier = rule.scanner === null ? place.text : rule.place(firstLike(rule, index)).text;
  if (analyzer === undefined || words(earlier) === words(place.text)) {
    report("duplicate-term", place, `the rule already has this term${side(rule, index)}`);
  } else {
    const message = `${analyzer.text} makes the same of it as of ${visible(words(earlier))}`;
    report("same-after-analysis", place, message);
  }
}

/** The first term that is the same after analysis. */
function firstLike(rule: LintedRule, index: number): number {
  const { terms } = rule;
  let first = 0;
  while (!terms.same(first, index) || !sameSide(terms, first, index)) first++;
  return first;
}

function words(text: string): string {
  return text
    .split(JAVA_WHITE_SPACE)
    .filter((word) => word !== "")
    .join(" ");
}

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
  const seen = new Set<number>();
  for (let i = 0; i < terms.count; i++) {
    if (i === terms.inputs) seen.clear();
    const key = terms.key(i);
    if (seen.has(key)) return i;
    seen.add(key);
  }
  return -1;
}
