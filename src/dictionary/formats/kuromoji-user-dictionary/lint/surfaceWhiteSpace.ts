import { isOf } from "../../RuleKind";
import { japaneseEntry } from "../rules";
import type { LintContext, LintRuleFactory, LintedRule } from "../../LintRule";
import { placeIn } from "../../../reading/refuse";
import { JapaneseEntryText, JapaneseField } from "../JapaneseEntryText";
import { isJavaWhiteSpace } from "../../../text/javaText";

/** `edge-white-space` around a surface form. */
export const surfaceWhiteSpace: LintRuleFactory = (context) => ({
  checkRule: (rule) => check(context, rule),
});

function check(context: LintContext, { line, rule }: LintedRule): void {
  if (!isOf(japaneseEntry, rule) || !hasWhiteEdge(rule.surface)) return;
  const bounds = new JapaneseEntryText(line, context.parseOptions).fieldBounds(JapaneseField.SURFACE);
  const message = "the white space around the surface form is kept";
  context.report("edge-white-space", placeIn(line, ...bounds), message);
}

/** No-break spaces are told by the check of all formats. */
function hasWhiteEdge(surface: string): boolean {
  return isJavaWhiteSpace(surface.charCodeAt(0)) || isJavaWhiteSpace(surface.charCodeAt(surface.length - 1));
}
