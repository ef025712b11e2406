import { placeIn } from "../../format/refuse";
import { HIGH } from "../../text/lineTraits";
import type { Line } from "../../text/Line";
import type { LintRuleFactory } from "../LintRule";
import { characterRule, codePointName } from "./characterRule";

/** `edge-white-space`: white space that becomes a part of a word. */
export const edgeWhiteSpace: LintRuleFactory = (context) => ({
  ...characterRule(
    context,
    "edge-white-space",
    HIGH,
    /[\u00a0\u2007\u202f]/,
    (found) => `the no-break space ${codePointName(found)} becomes a part of the word`,
  ),
  checkRule: ({ line, rule }): void => {
    if (rule?.kind !== "japanese-entry" || rule.surface.trim() === rule.surface) return;
    context.report("edge-white-space", wholePlace(line), "the white space around the surface form is kept");
  },
});

function wholePlace(line: Line): ReturnType<typeof placeIn> {
  const comma = line.whole.indexOf(",");
  return placeIn(line, line.start, comma < 0 ? line.end : line.start + comma);
}
