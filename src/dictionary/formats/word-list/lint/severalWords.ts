import { placeIn } from "../../../reading/refuse";
import type { LintRuleFactory } from "../../../lint/LintRule";

const MESSAGE = "the line is read as one word, white space and commas included";

/** `several-words` */
export const severalWords: LintRuleFactory = ({ report }) => ({
  checkRule: ({ rule, line }): void => {
    if (rule?.kind === "word" && /[\s,]/.test(rule.word)) report("several-words", placeIn(line), MESSAGE);
  },
});
