import { DictionaryFormat } from "../../DictionaryFormat";
import { isSnowballLine } from "../../damage/snowballComment";
import { foreignSeparator } from "../../damage/separators";
import { WORD_LISTS } from "../../wordLists";
import { placeIn } from "../../reading/refuse";
import { GREATER, HIGH, SIGN, TAB } from "../../text/lineTraits";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

/** `wrong-separator`; of lines that are refused for it, the refusal says so. */
export const wrongSeparator: LintRuleFactory = (context) => ({
  checkRule: (rule): void => {
    if ((rule.line.traits & (TAB | SIGN | HIGH | GREATER)) !== 0) check(context, rule);
  },
});

function check(context: LintContext, rule: LintedRule): void {
  const { format } = context.parseOptions;
  const found = separatorOf(rule, format);
  if (found === null) return;
  const { line } = rule;
  const place = placeIn(line, line.start + found.from, line.start + found.to);
  const read = format === DictionaryFormat.SOLR_SYNONYMS ? "a part of the term" : "a part of the word";
  context.report(
    "wrong-separator",
    place,
    `a ${found.name} separates nothing here and is ${read}`,
    found.remedy,
  );
}

/** The separator of another format in a rule that was read, or null. */
export function separatorOf(rule: LintedRule, format: DictionaryFormat): ReturnType<typeof foreignSeparator> {
  const { line, terms } = rule;
  // Any character may stand on either side of their arrow.
  if (rule.rule?.kind === "character-mapping" || rule.rule?.kind === "character-type") return null;
  if (WORD_LISTS.includes(format) && isSnowballLine(line.whole)) return null;
  const isLonely = terms.count < 2 && terms.inputs < 0;
  return foreignSeparator(line.whole, format, !isLonely);
}
