import { placeIn } from "../../../reading/refuse";
import type { LintContext } from "../../../lint/LintContext";
import type { LintedRule } from "../../../lint/LintedRule";
import type { LintRuleFactory } from "../../../lint/LintRule";
import { JapaneseEntryText, JapaneseField } from "../JapaneseEntryText";

/** `edge-white-space` around a surface form. */
export const surfaceWhiteSpace: LintRuleFactory = (context) => ({
  checkRule: (rule) => check(context, rule),
});

function check(context: LintContext, { line, rule }: LintedRule): void {
  if (rule?.kind !== "japanese-entry" || rule.surface.trim() === rule.surface) return;
  const bounds = new JapaneseEntryText(line, context.parseOptions).fieldBounds(JapaneseField.SURFACE);
  const message = "the white space around the surface form is kept";
  context.report("edge-white-space", placeIn(line, ...bounds), message);
}
