import type { LintedRule, LintContext, LintRule, LintRuleFactory } from "../../LintRule";
import { isOf } from "../../RuleKind";
import { override } from "../rules";

/** `contradiction` of stemmer overrides: of two stems for a word the engine takes the first. */
export const contradictingOverride: LintRuleFactory = (context) => new ContradictingOverride(context);

class ContradictingOverride implements LintRule {
  private readonly known = new Map<string, { readonly line: number; readonly stem: string }>();

  constructor(private readonly context: LintContext) {}

  checkRule(linted: LintedRule): void {
    const { rule, number: line } = linted;
    if (!isOf(override, rule)) return;
    rule.words.forEach((word, index) => {
      const first = this.known.get(word);
      if (first === undefined) this.known.set(word, { line, stem: rule.stem });
      else if (first.stem !== rule.stem) this.report(linted, index, first.line, first.stem);
    });
  }

  private report(linted: LintedRule, index: number, line: number, stem: string): void {
    const message = `line ${line} gives this word the stem ${stem}, and the engine takes that one`;
    this.context.report("contradiction", linted.place(index), message);
  }
}
