import type { LintRuleFactory } from "../../LintRule";

/** `keeps-nothing`, once a file. */
export const keepsNothing: LintRuleFactory = ({ report }) => {
  let words = 0;
  return {
    checkRule: (): void => void words++,
    end: (): void => {
      if (words > 0) return;
      const place = { line: 1, column: 1, endColumn: 1, text: "" };
      report("keeps-nothing", place, "the list has no words, so that the filter removes every token");
    },
  };
};
