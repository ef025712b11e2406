import type { LintRuleFactory } from "../LintRule";

/** `several-words` */
export const severalWords: LintRuleFactory = ({ report }) => ({
  checkRule: (rule): void => {
    if (rule.rule?.kind !== "word" || !/[\s,]/.test(rule.rule.word)) return;
    report(
      "several-words",
      rule.wholePlace(),
      "the line is read as one word, white space and commas included",
    );
  },
});
