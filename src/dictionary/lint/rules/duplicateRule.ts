import { HashLog } from "../../hash/HashLog";
import type { LinePlace } from "../../reading/refuse";
import { Suspects } from "../../reading/Suspects";
import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintRule, LintedRule } from "../../formats/LintRule";
import type { ScannedTerms } from "../../reading/ScannedTerms";
import { mix } from "../../hash/Hash64";

/**
 * `duplicate-rule`; not for user dictionaries, whose readers say more of a surface form that comes back. Terms are summed up, so that their order does not count; where it does (the first of
 * equivalents without `expand`), the same terms in another order are still worth a look.
 */
export const duplicateRule: FileRuleFactory = (context) =>
  context.definition.checks.repeatedRules === true ? new DuplicateRule(context) : {};

class DuplicateRule implements LintRule {
  private readonly rules = new HashLog();
  private readonly suspects = new Suspects();

  constructor(private readonly context: FileContext) {}

  checkRule(rule: LintedRule): void {
    const { terms, number } = rule;
    if (terms.count === 0) return;
    const lo = sum(terms, terms.lows);
    const hi = sum(terms, terms.highs);
    if (this.rules.mayHave(lo, hi)) {
      const line = this.suspects.lineOf(lo, hi);
      if (line !== 0) return this.report(rule.wholePlace(), line);
      this.suspects.add(lo, hi, rule.wholePlace());
    }
    this.rules.add(number, lo, hi);
  }

  end(): void {
    const firstLines = this.rules.firstLines(this.suspects.numbers);
    this.suspects.forEach((place, index) => {
      const line = firstLines[index]!;
      if (line < place.line) this.report(place, line);
    });
  }

  private report(place: LinePlace, line: number): void {
    this.context.report("duplicate-rule", place, `the same rule already stands on line ${line}`);
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
