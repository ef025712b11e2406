import { isOf } from "../../RuleKind";
import { japaneseEntry } from "../rules";
import type { LintContext, LintRuleFactory, LintedRule } from "../../LintRule";
import { placeIn } from "../../../reading/refuse";
import { JapaneseEntryText, JapaneseField } from "../JapaneseEntryText";
import { withoutWhiteSpace } from "../../../text/javaText";

/** `segments-misspell`: where segments differ from the surface form and the engine does not refuse it. */
export const japaneseSegmentsMisspell: LintRuleFactory = (context) => ({
  checkRule: (rule) => check(context, rule),
});

function check(context: LintContext, { line, rule }: LintedRule): void {
  if (!isOf(japaneseEntry, rule)) return;
  const spelled = rule.segments.join("");
  if (spelled === rule.surface) return;
  const bounds = new JapaneseEntryText(line, context.parseOptions).fieldBounds(JapaneseField.SEGMENTS);
  const differsInSpace = withoutWhiteSpace(spelled) === withoutWhiteSpace(rule.surface);
  const message = differsInSpace
    ? "white space belongs to no segment, so that tokens are cut at unexpected places"
    : `the segments spell ${spelled}, not ${rule.surface}`;
  context.report("segments-misspell", placeIn(line, ...bounds), message);
}
