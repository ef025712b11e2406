import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintRule, LintedRule } from "../../formats/LintRule";
import { type ScannedTerms, termKey } from "../../reading/ScannedTerms";
import { mix } from "../../hash/Hash64";

/**
 * `duplicate-rule`; not for user dictionaries, whose readers say more of a surface form that comes back. Terms are summed up, so that their order does not count; where it does (the first of
 * equivalents without `expand`), the same terms in another order are still worth a look.
 */
export const duplicateRule: FileRuleFactory = (context) =>
  context.definition.checks.repeatedRules === true ? new DuplicateRule(context) : {};

class DuplicateRule implements LintRule {
  /** On which line each rule stands first. */
  private readonly lines = new Map<number, number>();

  constructor(private readonly context: FileContext) {}

  checkRule(rule: LintedRule): void {
    const { terms, number } = rule;
    if (terms.count === 0) return;
    const key = termKey(sum(terms, terms.lows), sum(terms, terms.highs));
    const first = this.lines.get(key);
    if (first === undefined) this.lines.set(key, number);
    else
      this.context.report(
        "duplicate-rule",
        rule.wholePlace(),
        `the same rule already stands on line ${first}`,
      );
  }
}

/** One half of the hash of a rule; inputs weigh otherwise than outputs. */
function sum(terms: ScannedTerms, halves: Int32Array): number {
  const { count, inputs: inputCount } = terms;
  let inputs = 0;
  let others = 0;
  for (let i = 0; i < count; i++) {
    if (i < inputCount) inputs = (inputs + halves[i]!) | 0;
    else others = (others + halves[i]!) | 0;
  }
  return mix(others ^ mix(inputs + inputCount + Math.imul(count, 0x9e3779b1)));
}
