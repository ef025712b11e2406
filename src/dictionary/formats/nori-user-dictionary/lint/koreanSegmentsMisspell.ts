import { placeIn } from "../../../reading/refuse";
import type { LintContext } from "../../../lint/LintContext";
import type { LintedRule } from "../../../lint/LintedRule";
import type { LintRuleFactory } from "../../../lint/LintRule";
import { koreanSegmentBounds } from "../koreanEntryText";

/** `segments-misspell`: where segments differ from the surface form, which the engine does not refuse. */
export const koreanSegmentsMisspell: LintRuleFactory = (context) => ({
  checkRule: (rule) => check(context, rule),
});

function check(context: LintContext, { line, rule }: LintedRule): void {
  if (rule?.kind !== "korean-entry" || rule.segments.length === 0) return;
  const spelled = rule.segments.join("");
  if (spelled === rule.surface) return;
  const message = `the segments spell ${spelled}, not ${rule.surface}`;
  context.report("segments-misspell", placeIn(line, ...koreanSegmentBounds(line)), message);
}
