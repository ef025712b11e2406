import type { LinePlace } from "../../format/refuse";
import { GrowingInts } from "../../hash/GrowingInts";
import { HashFilter } from "../../hash/HashFilter";
import { HashTable } from "../../hash/HashTable";
import { DictionaryFormat } from "../../DictionaryFormat";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRule, LintRuleFactory } from "../LintRule";
import { SuspectPlaces } from "../SuspectPlaces";

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
  private filter = new HashFilter(1 << 12);
  /** The hashes of all terms of equivalents. */
  private readonly lows = new GrowingInts();
  private readonly highs = new GrowingInts();
  /** The line of each set of equivalents, and where its terms end in those lists. */
  private readonly lines = new GrowingInts();
  private readonly ends = new GrowingInts();
  /** Inputs that earlier equivalents may have, numbered from 1. */
  private readonly suspects = new HashTable();
  private readonly places = new SuspectPlaces();

  constructor(private readonly context: LintContext) {}

  checkRule(rule: LintedRule): void {
    if (rule.terms.inputs < 0) this.checkEquivalents(rule);
    else this.checkMapping(rule);
  }

  end(): void {
    const reported = new Uint8Array(this.suspects.size);
    for (let set = 0, i = 0; set < this.lines.length && this.suspects.size > 0; set++) {
      for (const end = this.ends.at(set); i < end; i++) {
        const suspect = this.suspects.get(this.lows.at(i), this.highs.at(i)) - 1;
        if (suspect < 0 || reported[suspect] === 1) continue;
        reported[suspect] = 1;
        this.report(this.places.at(suspect), `equivalents on line ${this.lines.at(set)} keep this term`);
      }
    }
  }

  private checkEquivalents(rule: LintedRule): void {
    const { terms } = rule;
    if (terms.count < 2) return;
    const { mappedTerms } = this.context;
    for (let i = 0; i < terms.count; i++) {
      const lo = terms.lows[i]!;
      const hi = terms.highs[i]!;
      const input = mappedTerms.inputLine(lo, hi);
      if (input > 0) this.report(rule.place(i), `line ${input} replaces this term`);
      this.lows.push(lo);
      this.highs.push(hi);
      this.filter.add(lo, hi);
    }
    this.lines.push(rule.number);
    this.ends.push(this.lows.length);
    if (!this.filter.suffices(this.lows.length)) this.enlargeFilter();
  }

  private enlargeFilter(): void {
    do this.filter = this.filter.larger();
    while (!this.filter.suffices(this.lows.length));
    for (let i = 0; i < this.lows.length; i++) this.filter.add(this.lows.at(i), this.highs.at(i));
  }

  private checkMapping(rule: LintedRule): void {
    const { terms } = rule;
    for (let i = 0; i < terms.inputs; i++) {
      const lo = terms.lows[i]!;
      const hi = terms.highs[i]!;
      if (!this.filter.mayHave(lo, hi)) continue;
      const next = this.suspects.size + 1;
      if (this.suspects.getOrAdd(lo, hi, next) === next) this.places.push(rule.place(i));
    }
  }

  private report(place: LinePlace, message: string): void {
    this.context.report("contradiction", place, message);
  }
}
