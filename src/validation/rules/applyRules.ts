import type { Comparison } from "../comparison/Comparison";
import type { Finding } from "../Finding";
import type { UncheckedItem } from "../ValidationReport";
import { RULES } from ".";
import type { Rule } from "./Rule";

/** What the rules say of a comparison. A rule that crashes has not been checked; it has not passed. */
export function applyRules(
  comparison: Comparison,
  rules: readonly Rule[] = RULES,
): { readonly findings: Finding[]; readonly unchecked: UncheckedItem[] } {
  const findings: Finding[] = [];
  const unchecked: UncheckedItem[] = [];
  for (const rule of rules) {
    const { code } = rule;
    try {
      findings.push(
        ...rule.check(comparison).map((item) => ({ code, ...item, hop: null, suppressed: null })),
      );
    } catch (error) {
      unchecked.push({
        address: "(all)",
        input: null,
        what: code,
        why: `the rule failed: ${String(error)}`,
        checkedBy: null,
        hop: null,
      });
    }
  }
  return { findings, unchecked };
}
