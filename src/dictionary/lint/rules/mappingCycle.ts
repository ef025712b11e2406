import { DictionaryFormat } from "../../DictionaryFormat";
import { DirectedGraph } from "../../graph/DirectedGraph";
import { findCycles } from "../../graph/findCycles";
import { GrowingInts } from "../../hash/GrowingInts";
import { HashTable } from "../../hash/HashTable";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRule, LintRuleFactory } from "../LintRule";

/** `mapping-cycle`, once for each set of mappings that lead to each other. */
export const mappingCycle: LintRuleFactory = (context) =>
  context.parseOptions.format === DictionaryFormat.SOLR_SYNONYMS ? new MappingCycle(context) : {};

const LINES_NAMED = 5;

/**
 * Terms and rules are the nodes: inputs lead to their rule, the rule to its outputs. A mapping of a thousand
 * terms to a thousand has two thousand edges so, not a million. Terms have even numbers, rules odd ones.
 */
class MappingCycle implements LintRule {
  private readonly terms = new HashTable();
  private readonly graph = new DirectedGraph();
  private readonly lineOfRule = new GrowingInts();

  constructor(private readonly context: LintContext) {}

  checkRule({ terms, number }: LintedRule): void {
    if (terms.inputs <= 0) return;
    const rule = this.lineOfRule.length * 2 + 1;
    this.lineOfRule.push(number);
    for (let i = 0; i < terms.count; i++) {
      const term = this.terms.add(terms.lows.at(i), terms.highs.at(i), number) * 2;
      if (i < terms.inputs) this.graph.addEdge(term, rule);
      else this.graph.addEdge(rule, term);
    }
  }

  end(): void {
    if (this.lineOfRule.length < 2) return;
    for (const cycle of findCycles(this.graph)) {
      const rules = cycle.filter((node) => node % 2 === 1);
      // With one rule alone, the term stands on both its sides, which is another check's.
      if (rules.length > 1) this.report(rules.map((rule) => this.lineOfRule.at(rule >> 1)));
    }
  }

  private report(cycle: readonly number[]): void {
    const lines = cycle.slice().sort((a, b) => a - b);
    const named = lines.slice(0, LINES_NAMED).join(", ");
    const others = lines.length > LINES_NAMED ? ` and ${lines.length - LINES_NAMED} more` : "";
    const text = `lines ${named}${others}`;
    const place = { line: lines[0] ?? 1, column: 1, endColumn: 1, text };
    this.context.report("mapping-cycle", place, `the mappings on ${text} lead to each other in a circle`);
  }
}
