import { HashLog } from "../../../hash/HashLog";
import type { LintContext } from "../../../lint/LintContext";
import type { LintedRule } from "../../../lint/LintedRule";
import type { LintRule, LintRuleFactory } from "../../../lint/LintRule";
import { Suspects } from "../../../lint/Suspects";

/**
 * `contradiction` in Solr's format: a term that a mapping replaces and that equivalents keep. Lucene merges the
 * two, and the term is kept. Reported once a term, at the later of the two lines.
 */
export const contradictingMapping: LintRuleFactory = (context) => new ContradictingMapping(context);

class ContradictingMapping implements LintRule {
  private readonly equivalents = new HashLog();
  /** Terms of equivalents that earlier mappings may replace. */
  private readonly kept = new Suspects();
  /** Inputs of mappings that earlier equivalents may keep. */
  private readonly replaced = new Suspects();

  constructor(private readonly context: LintContext) {}

  checkRule(rule: LintedRule): void {
    if (rule.terms.inputs >= 0) suspect(rule, rule.terms.inputs, this.equivalents, this.replaced);
    else if (rule.terms.count > 1) this.checkEquivalents(rule);
  }

  end(): void {
    const { kept, replaced, equivalents } = this;
    const { inputs } = this.context.mappedTerms;
    this.confirm(kept, equivalents, inputs, (line) => `line ${line} replaces this term`);
    this.confirm(replaced, inputs, equivalents, (line) => `equivalents on line ${line} keep this term`);
  }

  /** Reports the suspects that stand in `own` for the first time when `other` already has them. */
  private confirm(suspects: Suspects, own: HashLog, other: HashLog, message: (line: number) => string): void {
    const firstLines = { own: own.firstLines(suspects.numbers), other: other.firstLines(suspects.numbers) };
    suspects.forEach((place, index) => {
      const line = firstLines.other[index]!;
      if (line === 0 || line >= place.line || firstLines.own[index] !== place.line) return;
      this.context.report("contradiction", place, message(line));
    });
  }

  private checkEquivalents(rule: LintedRule): void {
    const { lows, highs, count } = rule.terms;
    suspect(rule, count, this.context.mappedTerms.inputs, this.kept);
    this.equivalents.addLine(rule.number, lows, highs, 0, count);
  }
}

/** Suspects those of the first `count` terms of a rule that a log may have. */
function suspect(rule: LintedRule, count: number, log: HashLog, suspects: Suspects): void {
  if (log.groups === 0) return;
  const { lows, highs } = rule.terms;
  for (let i = 0; i < count; i++) {
    const lo = lows[i]!;
    const hi = highs[i]!;
    if (log.mayHave(lo, hi) && suspects.lineOf(lo, hi) === 0) suspects.add(lo, hi, rule.place(i));
  }
}
