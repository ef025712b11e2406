import { GrowingInts } from "../../../hash/GrowingInts";
import { HashTable } from "../../../hash/HashTable";
import type { LintContext } from "../../../lint/LintContext";
import type { LintedRule } from "../../../lint/LintedRule";
import type { LintRule, LintRuleFactory } from "../../../lint/LintRule";

/** `contradiction` of stemmer overrides: of two stems for a word the engine takes the first. */
export const contradictingOverride: LintRuleFactory = (context) => new ContradictingOverride(context);

class ContradictingOverride implements LintRule {
  private readonly words = new HashTable();
  /** The line and the stem of each word, in order of appearance. */
  private readonly lines = new GrowingInts();
  private readonly stems: string[] = [];

  constructor(private readonly context: LintContext) {}

  checkRule(rule: LintedRule): void {
    if (rule.rule?.kind !== "override") return;
    for (let i = 0; i < rule.terms.inputs; i++) this.checkWord(rule, i, rule.rule.stem);
  }

  private checkWord(rule: LintedRule, index: number, stem: string): void {
    const next = this.stems.length + 1;
    const number = this.words.getOrAdd(rule.terms.lows[index]!, rule.terms.highs[index]!, next);
    if (number === next) {
      this.lines.push(rule.number);
      this.stems.push(stem);
      return;
    }
    const first = this.stems[number - 1];
    if (first === stem) return;
    const message = `line ${this.lines.at(number - 1)} gives this word the stem ${first}, and the engine takes that one`;
    this.context.report("contradiction", rule.place(index), message);
  }
}
