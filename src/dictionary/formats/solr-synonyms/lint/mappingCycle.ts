import { mappingGraphOf } from "../../../graph/mappingGraphOf";
import type { LintContext } from "../../../lint/LintContext";
import type { LintRule, LintRuleFactory } from "../../../lint/LintRule";

/** `mapping-cycle`, once for each set of mappings that lead to each other. */
export const mappingCycle: LintRuleFactory = (context) => new MappingCycle(context);

const LINES_NAMED = 5;

class MappingCycle implements LintRule {
  constructor(private readonly context: LintContext) {}

  end(): void {
    // A term that its mapping keeps is not exchanged. With one mapping alone the term stands on both its sides, which is another check's.
    const { replaced, outputs } = this.context.mappedTerms;
    for (const lines of mappingGraphOf(replaced, outputs).takeCycles()) this.report(lines);
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
