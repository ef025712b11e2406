import type { HashLog } from "../../../hash/HashLog";
import { termKey } from "../../../reading/ScannedTerms";
import type { LintContext, LintRuleFactory } from "../../LintRule";
import { ContradictingMapping } from "./ContradictingMapping";
import { MappedTerms } from "./MappedTerms";
import { type MappedLine, mappingCycles } from "./mappingCycles";

const LINES_NAMED = 5;

/** What only all mappings of a file say: `contradiction`, and `mapping-cycle` once for each set that lead to each other. */
export const mappings: LintRuleFactory = (context) => {
  const terms = new MappedTerms();
  const contradiction = new ContradictingMapping(context, terms);
  return {
    checkRule: (rule): void => {
      if (rule.terms.inputs > 0) terms.read(rule.terms, rule.number);
      contradiction.checkRule(rule);
    },
    end: (): void => {
      contradiction.end();
      // A term that its mapping keeps is not exchanged. With one mapping alone the term stands on both its sides, which is another check's.
      for (const lines of mappingCycles(connectedLines(terms))) reportCycle(context, lines);
    },
  };
};

/** The mappings, without those that certainly lead nowhere or that nothing leads to: in most files that is nearly all. */
function connectedLines({ replaced, outputs }: MappedTerms): MappedLine[] {
  const lines: MappedLine[] = [];
  for (let mapping = 0; mapping < replaced.groups; mapping++) {
    const inputs = keysShared(replaced, mapping, outputs);
    if (inputs.length === 0) continue;
    const targets = keysShared(outputs, mapping, replaced);
    if (targets.length > 0) lines.push({ line: replaced.lineOf(mapping), inputs, outputs: targets });
  }
  return lines;
}

/** The terms of a group that the other log may have too. */
function keysShared(log: HashLog, group: number, other: HashLog): number[] {
  const keys: number[] = [];
  for (let i = log.endOf(group - 1); i < log.endOf(group); i++) {
    const [lo, hi] = [log.lowAt(i), log.highAt(i)];
    if (other.mayHave(lo, hi)) keys.push(termKey(lo, hi));
  }
  return keys;
}

function reportCycle(context: LintContext, cycle: readonly number[]): void {
  const lines = cycle.slice().sort((a, b) => a - b);
  const named = lines.slice(0, LINES_NAMED).join(", ");
  const others = lines.length > LINES_NAMED ? ` and ${lines.length - LINES_NAMED} more` : "";
  const text = `lines ${named}${others}`;
  const place = { line: lines[0] ?? 1, column: 1, endColumn: 1, text };
  context.report("mapping-cycle", place, `the mappings on ${text} lead to each other in a circle`);
}
