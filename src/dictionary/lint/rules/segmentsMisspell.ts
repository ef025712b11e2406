import { DictionaryFormat } from "../../DictionaryFormat";
import { JapaneseEntryText, JapaneseField } from "../../formats/kuromoji-user-dictionary/JapaneseEntryText";
import { koreanSegmentBounds } from "../../formats/nori-user-dictionary/NoriReader";
import { placeIn } from "../../reading/refuse";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

const USER_DICTIONARIES = [DictionaryFormat.KUROMOJI_USER_DICTIONARY, DictionaryFormat.NORI_USER_DICTIONARY];

/** `segments-misspell`: where segments differ from the surface form and the engine does not refuse it. */
export const segmentsMisspell: LintRuleFactory = (context) =>
  USER_DICTIONARIES.includes(context.parseOptions.format)
    ? { checkRule: (rule) => check(context, rule) }
    : {};

function check(context: LintContext, { line, rule }: LintedRule): void {
  if (rule?.kind !== "japanese-entry" && rule?.kind !== "korean-entry") return;
  const spelled = rule.segments.join("").replace(/\s/g, "");
  const isWhole = rule.kind === "korean-entry" && rule.segments.length === 0;
  if (isWhole || spelled === rule.surface.replace(/\s/g, "")) return;
  const bounds =
    rule.kind === "korean-entry"
      ? koreanSegmentBounds(line)
      : JapaneseEntryText.of(line, context.parseOptions).fieldBounds(JapaneseField.SEGMENTS);
  const message = `the segments spell ${spelled}, not ${rule.surface}`;
  context.report("segments-misspell", placeIn(line, ...bounds), message);
}
