import { isOf } from "../../RuleKind";
import { koreanEntry } from "../rules";
import type { LintContext, LintRuleFactory, LintedRule } from "../../LintRule";
import { placeIn } from "../../../reading/refuse";
import { koreanSegmentBounds } from "../koreanEntryText";

/** `segments-misspell`: where segments differ from the surface form, which the engine does not refuse. */
export const koreanSegmentsMisspell: LintRuleFactory = (context) => ({
  checkRule: (rule) => check(context, rule),
});

function check(context: LintContext, { line, rule }: LintedRule): void {
  if (!isOf(koreanEntry, rule) || rule.segments.length === 0) return;
  const spelled = rule.segments.join("");
  if (spelled === rule.surface) return;
  const message = `the segments spell ${spelled}, not ${rule.surface}`;
  context.report("segments-misspell", placeIn(line, ...koreanSegmentBounds(line)), message);
}
