import type { LinePlace } from "../../format/refuse";
import { GrowingInts } from "../../hash/GrowingInts";
import { HashFilter } from "../../hash/HashFilter";
import { HashTable } from "../../hash/HashTable";
import { DictionaryFormat } from "../../DictionaryFormat";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRule, LintRuleFactory } from "../LintRule";

/**
 * `contradiction` in Solr's format: a term that a mapping replaces and that equivalents keep. Lucene merges the
 * two, and the term is kept.
 *
 * Terms of equivalents are only appended to a list and marked in a filter: a table of millions of terms would
 * cost more than all other checks together, and most files have few mappings.
 */
export const contradictingMapping: LintRuleFactory = (context) =>
  context.parseOptions.format === DictionaryFormat.SOLR_SYNONYMS ? new ContradictingMapping(context) : {};

class ContradictingMapping implements LintRule {
  private readonly inputs = new HashTable();
  private filter = new HashFilter(1 << 12);
  private readonly lows = new GrowingInts();
  private readonly highs = new GrowingInts();
  private readonly lines = new GrowingInts();
  /** Inputs that earlier equivalents may have. */
  private readonly suspects = new HashTable();
  private readonly places: LinePlace[] = [];

  constructor(private readonly context: LintContext) {}

  checkRule(rule: LintedRule): void {
    if (rule.terms.inputs < 0) this.checkEquivalents(rule);
    else this.checkMapping(rule);
  }

  end(): void {
    const reported = new Set<number>();
    for (let i = 0; i < this.lows.length && this.suspects.size > 0; i++) {
      const suspect = this.suspects.find(this.lows.at(i), this.highs.at(i));
      if (suspect < 0 || reported.has(suspect)) continue;
      reported.add(suspect);
      const place = this.places[suspect];
      if (place !== undefined) this.report(place, `equivalents on line ${this.lines.at(i)} keep this term`);
    }
  }

  private checkEquivalents(rule: LintedRule): void {
    const { terms, number } = rule;
    if (terms.count < 2) return;
    for (let i = 0; i < terms.count; i++) {
      const lo = terms.lows.at(i);
      const hi = terms.highs.at(i);
      const input = this.inputs.size === 0 ? -1 : this.inputs.find(lo, hi);
      if (input >= 0) this.report(rule.place(i), `line ${this.inputs.valueOf(input)} replaces this term`);
      this.lows.push(lo);
      this.highs.push(hi);
      this.lines.push(number);
      this.filter.add(lo, hi);
    }
    if (!this.filter.suffices(this.lows.length)) this.enlargeFilter();
  }

  private enlargeFilter(): void {
    do this.filter = this.filter.larger();
    while (!this.filter.suffices(this.lows.length));
    for (let i = 0; i < this.lows.length; i++) this.filter.add(this.lows.at(i), this.highs.at(i));
  }

  private checkMapping(rule: LintedRule): void {
    const { terms, number } = rule;
    for (let i = 0; i < terms.inputs; i++) {
      const lo = terms.lows.at(i);
      const hi = terms.highs.at(i);
      this.inputs.add(lo, hi, number);
      if (!this.filter.mayHave(lo, hi)) continue;
      if (this.suspects.add(lo, hi, number) === this.places.length) this.places.push(rule.place(i));
    }
  }

  private report(place: LinePlace, message: string): void {
    this.context.report("contradiction", place, message);
  }
}
