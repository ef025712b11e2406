import { HashLog } from "../../../hash/HashLog";
import type { LintContext, LintedRule, LintRule } from "../../LintRule";
import type { MappedTerms } from "./MappedTerms";
import { Suspects } from "../../../reading/Suspects";

/**
 * `contradiction` in Solr's format: a term that a mapping replaces and that equivalents keep. Lucene merges the
 * two, and the term is kept. A mapping that names its input among its outputs wants just that. Reported once a term, at the
 * later of the two lines.
 */
export class ContradictingMapping implements LintRule {
  private readonly equivalents = new HashLog();
  /** Terms of equivalents that earlier mappings may replace. */
  private readonly kept = new Suspects();
  /** Inputs of mappings that earlier equivalents may keep. */
  private readonly replaced = new Suspects();

  constructor(
    private readonly context: LintContext,
    private readonly mappedTerms: MappedTerms,
  ) {}

  checkRule(rule: LintedRule): void {
    if (rule.terms.inputs > 0) this.checkMapping(rule);
    else if (rule.terms.inputs < 0) this.checkEquivalents(rule);
  }

  end(): void {
    const { kept, replaced, equivalents } = this;
    const { replaced: inputs } = this.mappedTerms;
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

  private checkMapping(rule: LintedRule): void {
    if (this.equivalents.groups === 0) return;
    const { lastReplaced } = this.mappedTerms;
    for (let i = 0; i < lastReplaced.length; i++) {
      suspect(rule, lastReplaced.at(i), this.equivalents, this.replaced);
    }
  }

  private checkEquivalents(rule: LintedRule): void {
    const count = this.keptTerms(rule);
    if (count === 0) return;
    const { replaced } = this.mappedTerms;
    for (let i = 0; i < count && replaced.groups > 0; i++) suspect(rule, i, replaced, this.kept);
    this.equivalents.addLine(rule.number, rule.terms.lows, rule.terms.highs, 0, count);
  }

  /** How many of its terms a set keeps: without `expand` all become the first. */
  private keptTerms({ terms: { count } }: LintedRule): number {
    if (!this.context.parseOptions.expand) return Math.min(1, count);
    return count > 1 ? count : 0;
  }
}

/** Suspects a term of a rule when a log may have it. */
function suspect(rule: LintedRule, term: number, log: HashLog, suspects: Suspects): void {
  const lo = rule.terms.lows[term]!;
  const hi = rule.terms.highs[term]!;
  if (log.mayHave(lo, hi) && suspects.lineOf(lo, hi) === 0) suspects.add(lo, hi, rule.place(term));
}
