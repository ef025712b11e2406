import type { FileContext, FileRuleFactory } from "../FileRule";
import type { LintedRule } from "../../formats/LintRule";
import { placeIn } from "../../reading/refuse";
import { GREATER, HIGH, SIGN, TAB } from "../../text/lineTraits";

/** `wrong-separator`; of lines that are refused for it, the refusal says so. */
export const wrongSeparator: FileRuleFactory = (context) => ({
  checkRule: (rule): void => {
    if ((rule.line.traits & (TAB | SIGN | HIGH | GREATER)) !== 0) check(context, rule);
  },
});

function check(context: FileContext, rule: LintedRule): void {
  const found = context.separatorOf(rule);
  if (found === null) return;
  const { line } = rule;
  const place = placeIn(line, line.start + found.from, line.start + found.to);
  const part = context.definition.separators?.partOf ?? "word";
  const message = `${found.name} separates nothing here and is a part of the ${part}`;
  context.report("wrong-separator", place, message, found.remedy);
}
