import { DictionaryFormat } from "../../../DictionaryFormat";
import type { LintedRule } from "../../../lint/LintedRule";
import type { LintRuleFactory } from "../../../lint/LintRule";

const MESSAGE = "the line is read as one word, white space and commas included";

/** `several-words` */
export const severalWords: LintRuleFactory = ({ report, parseOptions }) => {
  if (parseOptions.format !== DictionaryFormat.STOP_WORDS) return {};
  const checkRule = (rule: LintedRule): void => {
    if (rule.rule?.kind !== "word" || !/[\s,]/.test(rule.rule.word)) return;
    report("several-words", rule.wholePlace(), MESSAGE);
  };
  return { checkRule };
};
