import type { Judged } from "../deliveries/Judged";
import type { Finding } from "../result/Finding";
import type { UncheckedItem } from "../result/ValidationReport";
import { RULES } from ".";
import type { Rule } from "./Rule";

/** What the rules say. A rule that crashes has not been checked; it has not passed. */
export function applyRules(
  judged: Judged,
  rules: readonly Rule[] = RULES,
): { readonly findings: Finding[]; readonly unchecked: UncheckedItem[] } {
  const findings: Finding[] = [];
  const unchecked: UncheckedItem[] = [];
  for (const rule of rules) {
    const { code, hop } = rule;
    try {
      findings.push(
        ...rule.check(judged).map((item) => ({ code, hop, refusal: null, ...item, suppressed: null })),
      );
    } catch (error) {
      unchecked.push({
        address: "(all)",
        input: null,
        what: code,
        why: `the rule failed: ${String(error)}`,
        checkedBy: null,
        hop,
      });
    }
  }
  return { findings: distinct(findings), unchecked };
}

/** Two packages that are made from one object have one finding about the object. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
