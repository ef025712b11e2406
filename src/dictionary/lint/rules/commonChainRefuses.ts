import { kindOf } from "../../formats/ruleKinds";
import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintRule, LintedRule } from "../../formats/LintRule";
import { isConflictLine } from "../../damage/mergeMarker";
import { luceneVersionOf } from "../../LuceneVersion";
import type { LinePlace } from "../../reading/refuse";
import { CHAINS_WITH_STOP, CommonChains } from "../CommonChains";
import { TermLook, lookAtTerm } from "../lookAtTerm";

const NONE: readonly string[] = [];

/** `common-chain-refuses`, once a file of synonyms whose chain is not named. */
export const commonChainRefuses: FileRuleFactory = (context) => {
  const isMeant = context.lintOptions.analyzer === undefined && context.definition.goesThroughChain === true;
  return isMeant ? new CommonChainRefuses(context) : {};
};

class CommonChainRefuses implements LintRule {
  private readonly chains: CommonChains;
  private readonly refusing = new Set<string>();
  private count = 0;
  private first: LinePlace | null = null;

  constructor(private readonly context: FileContext) {
    this.chains = new CommonChains(luceneVersionOf(context.parseOptions.engineVersion));
  }

  checkRule(rule: LintedRule): void {
    for (let index = 0; index < rule.terms.count; index++) {
      this.note(rule, index, this.chainsThatRefuse(rule, index));
    }
  }

  end(): void {
    if (this.first === null) return;
    const more = this.count === 1 ? "" : `, and so ${this.count - 1} more in this file`;
    const chains = [...this.refusing].join("; ");
    const message = `the engine refuses this term behind common chains (${chains})${more}`;
    this.context.report("common-chain-refuses", this.first, message);
  }

  private chainsThatRefuse(rule: LintedRule, index: number): readonly string[] {
    switch (look(rule, index)) {
      case TermLook.TAKEN:
        return NONE;
      case TermLook.REFUSED_BY_STOP_FILTERS:
        return CHAINS_WITH_STOP;
      case TermLook.UNCLEAR:
        return this.chains.refusing(textOf(rule, index));
    }
  }

  private note(rule: LintedRule, index: number, chains: readonly string[]): void {
    // What a merge left behind has a code of its own.
    if (chains.length === 0 || isConflictLine(rule.line.whole)) return;
    this.count++;
    chains.forEach((chain) => this.refusing.add(chain));
    if (this.first !== null) return;
    // The place of a rule is only valid until the next line is read.
    const { line, column, endColumn, text } = rule.place(index);
    this.first = { line, column, endColumn, text };
  }
}

/** The term as it is handed to the analyzer. */
function textOf({ rule, scanner, line }: LintedRule, index: number): string {
  if (scanner !== null) return scanner.termText(line, index);
  return rule === null ? "" : (kindOf(rule).terms(rule)[index] ?? "");
}

function look(linted: LintedRule, index: number): TermLook {
  const { scanner, line, terms } = linted;
  if (scanner !== null) return lookAtTerm(line.units, terms.starts[index]!, terms.ends[index]!);
  const text = textOf(linted, index);
  return lookAtTerm(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
    0,
    text.length,
  );
}
