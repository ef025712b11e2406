import { isSnowballLine } from "../../../damage/snowballComment";
import { isOf } from "../../RuleKind";
import { word } from "../rules";
import type { LintRuleFactory } from "../../LintRule";
import { isConflictLine } from "../../../damage/mergeMarker";
import { placeIn } from "../../../reading/refuse";
import { JAVA_WHITE_SPACE } from "../../../text/javaText";

const MESSAGE = "the line is read as one word, white space and commas included";

/** `several-words` */
export const severalWords: LintRuleFactory = ({ report, separatorOf }) => ({
  checkRule: (linted): void => {
    const { rule, line } = linted;
    if (!isOf(word, rule) || !isSeveral(rule.word) || separatorOf(linted) !== null) return;
    if (isConflictLine(line.whole) || isSnowballLine(line.whole)) return; // other codes say why
    report("several-words", placeIn(line), MESSAGE);
  },
});

function isSeveral(word: string): boolean {
  return word.includes(",") || JAVA_WHITE_SPACE.test(word);
}
