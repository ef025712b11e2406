import type { ScannedTerms } from "../../../reading/ScannedTerms";
import type { LintedRule, LintContext, LintRule, LintRuleFactory } from "../../LintRule";
import { type MappedLine, mappingCycles } from "./mappingCycles";

/**
 * What only all the mappings of a file say. `contradiction`: a term that a mapping replaces and that equivalents keep.
 * Lucene merges the two, and the term is kept. A mapping that names its input among its outputs wants just that. Reported
 * once a term, at the later of the two lines. `mapping-cycle`: once for each set of mappings that lead to each other.
 */
export const mappedTerms: LintRuleFactory = (context) => new MappedTerms(context);

const LINES_NAMED = 5;
/** Up to so many pairs, comparing all is faster than a set. */
const FEW_PAIRS = 144;

class MappedTerms implements LintRule {
  /** The first line of each term that equivalents keep. */
  private readonly kept = new Map<number, number>();
  /** The first line of each term that a mapping replaces. */
  private readonly replaced = new Map<number, number>();
  private readonly mappings: MappedLine[] = [];

  constructor(private readonly context: LintContext) {}

  checkRule(rule: LintedRule): void {
    if (rule.terms.inputs > 0) this.checkMapping(rule);
    else if (rule.terms.inputs < 0) this.checkEquivalents(rule);
  }

  end(): void {
    // A term that its mapping keeps is not exchanged. With one mapping alone the term stands on both its sides, which is another check's.
    for (const lines of mappingCycles(this.mappings)) this.reportCycle(lines);
  }

  private checkMapping(rule: LintedRule): void {
    const { terms, number: line } = rule;
    const isReplaced = replacedBy(terms);
    const inputs: number[] = [];
    for (let i = 0; i < terms.inputs; i++) {
      if (!isReplaced(i)) continue;
      const key = terms.key(i);
      inputs.push(key);
      if (this.replaced.has(key)) continue;
      this.replaced.set(key, line);
      const first = this.kept.get(key);
      if (first !== undefined)
        this.reportContradiction(rule, i, `equivalents on line ${first} keep this term`);
    }
    if (inputs.length === 0) return;
    const outputs = Array.from({ length: terms.count - terms.inputs }, (_, i) => terms.key(terms.inputs + i));
    this.mappings.push({ line, inputs, outputs });
  }

  private checkEquivalents(rule: LintedRule): void {
    const { terms, number: line } = rule;
    const count = this.keptTerms(terms.count);
    for (let i = 0; i < count; i++) {
      const key = terms.key(i);
      if (this.kept.has(key)) continue;
      this.kept.set(key, line);
      const first = this.replaced.get(key);
      if (first !== undefined) this.reportContradiction(rule, i, `line ${first} replaces this term`);
    }
  }

  /** How many of its terms a set keeps: without `expand` all become the first. */
  private keptTerms(count: number): number {
    if (!this.context.parseOptions.expand) return Math.min(1, count);
    return count > 1 ? count : 0;
  }

  private reportContradiction(rule: LintedRule, term: number, message: string): void {
    this.context.report("contradiction", rule.place(term), message);
  }

  private reportCycle(cycle: readonly number[]): void {
    const lines = cycle.slice().sort((a, b) => a - b);
    const named = lines.slice(0, LINES_NAMED).join(", ");
    const others = lines.length > LINES_NAMED ? ` and ${lines.length - LINES_NAMED} more` : "";
    const text = `lines ${named}${others}`;
    const place = { line: lines[0] ?? 1, column: 1, endColumn: 1, text };
    this.context.report("mapping-cycle", place, `the mappings on ${text} lead to each other in a circle`);
  }
}

/** Says of an input whether its mapping replaces it. `a => a, b` keeps its input, and so replaces nothing. */
function replacedBy(terms: ScannedTerms): (input: number) => boolean {
  const { inputs, count } = terms;
  if (inputs * (count - inputs) > FEW_PAIRS) {
    const outputs = new Set(Array.from({ length: count - inputs }, (_, i) => terms.key(inputs + i)));
    return (input) => !outputs.has(terms.key(input));
  }
  return (input) => {
    for (let i = inputs; i < count; i++) if (terms.same(input, i)) return false;
    return true;
  };
}
