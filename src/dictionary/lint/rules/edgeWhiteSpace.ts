import { DictionaryFormat } from "../../DictionaryFormat";
import { JapaneseEntryText, JapaneseField } from "../../formats/kuromoji-user-dictionary/JapaneseEntryText";
import { placeIn } from "../../reading/refuse";
import { HIGH } from "../../text/lineTraits";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";
import { characterRule, codePointName } from "./characterRule";

/** `edge-white-space`: white space that becomes a part of a word. */
export const edgeWhiteSpace: LintRuleFactory = (context) => {
  const noBreakSpace = characterRule(
    context,
    "edge-white-space",
    HIGH,
    /[\u00a0\u2007\u202f]/,
    (found) => `the no-break space ${codePointName(found)} becomes a part of the word`,
  );
  if (context.parseOptions.format !== DictionaryFormat.KUROMOJI_USER_DICTIONARY) return noBreakSpace;
  return { ...noBreakSpace, checkRule: (rule) => checkSurface(context, rule) };
};

function checkSurface(context: LintContext, { line, rule }: LintedRule): void {
  if (rule?.kind !== "japanese-entry" || rule.surface.trim() === rule.surface) return;
  const bounds = JapaneseEntryText.of(line, context.parseOptions).fieldBounds(JapaneseField.SURFACE);
  const message = "the white space around the surface form is kept";
  context.report("edge-white-space", placeIn(line, ...bounds), message);
}
