import type { DictionaryRule } from "../DictionaryRule.generated";
import { kindOf } from "../formats/ruleKinds";

/** What makes two rules the same: everything but the line and the order of terms. */
export function ruleKey(rule: DictionaryRule): string {
  return JSON.stringify(kindOf(rule).identity(rule));
}

/** The side of a rule by which a changed rule is recognised, or null for rules that have no sides. */
export function leftSideKey(rule: DictionaryRule): string | null {
  const left = kindOf(rule).leftSide?.(rule);
  return left === undefined ? null : JSON.stringify(left);
}
