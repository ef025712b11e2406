import type { LineScanner } from "../../../reading/LineScanner";
import type { LintContext, LintRuleFactory, LintedRule } from "../../LintRule";
import { isConflictLine } from "../../../damage/mergeMarker";
import { placeIn } from "../../../reading/refuse";

/** `stray-comma`, `dangling-arrow` and `single-term`: lines of Solr's format that are less than they seem. */
export const solrShape: LintRuleFactory = (context) => ({
  checkRule: (rule): void => {
    if (rule.scanner !== null) checkShape(context, rule, rule.scanner);
  },
});

function checkShape(context: LintContext, rule: LintedRule, scanner: LineScanner): void {
  const { line, terms } = rule;
  const { strayCommas, firstStrayComma: first } = scanner;
  if (strayCommas > 0) {
    const count = strayCommas === 1 ? "a comma separates" : `${strayCommas} commas separate`;
    context.report("stray-comma", placeIn(line, first, first + 1), `${count} nothing`);
  }
  if (scanner.dangling) {
    context.report(
      "dangling-arrow",
      placeIn(line),
      "nothing stands on one side of =>, so it is read as text",
    );
  } else if (terms.inputs < 0 && terms.count === 1 && context.parseOptions.expand) {
    if (isConflictLine(line.whole) || context.separatorOf(rule) !== null) return;
    context.report("single-term", rule.wholePlace(), "the line has one term, which makes no rule");
  }
}
