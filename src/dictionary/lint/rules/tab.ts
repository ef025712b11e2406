import type { FileRuleFactory } from "../FileRule";
import { TAB } from "../../text/lineTraits";
import { characterRule } from "./characterRule";

/** Where nothing else separates, the tab was meant to: `wrong-separator` and the refusals say that. */
const SEPARATES = /,|=>/u;

/** `tab`: in word lists and nori's format it separates words as white space does, which other codes judge. */
export const tab: FileRuleFactory = (context) => {
  const pattern = context.definition.checks.strayTab;
  if (pattern === undefined) return {};
  const rule = characterRule(context, "tab", TAB, pattern, () => "the line holds a tab between words");
  const checkLine: typeof rule.checkLine = (line) => {
    if (SEPARATES.test(line.whole)) rule.checkLine?.(line);
  };
  return { ...rule, checkLine };
};
