import { isConflictLine } from "../../../damage/mergeMarker";
import { isSnowballLine } from "../../../damage/snowballComment";
import { DictionaryFormat } from "../../../DictionaryFormat";
import type { LintedRule } from "../../../lint/LintedRule";
import type { LintRuleFactory } from "../../../lint/LintRule";
import { separatorOf } from "../../../lint/rules/wrongSeparator";
import { placeIn } from "../../../reading/refuse";
import { JAVA_WHITE_SPACE } from "../../../text/javaText";

const MESSAGE = "the line is read as one word, white space and commas included";

/** `several-words` */
export const severalWords: LintRuleFactory = ({ report }) => ({
  checkRule: (linted): void => {
    const { rule, line } = linted;
    if (rule?.kind !== "word" || !isSeveral(rule.word) || isNamedOtherwise(linted)) return;
    report("several-words", placeIn(line), MESSAGE);
  },
});

function isSeveral(word: string): boolean {
  return word.includes(",") || JAVA_WHITE_SPACE.test(word);
}

/** Whether another code says why the line has several words. */
function isNamedOtherwise(linted: LintedRule): boolean {
  const text = linted.line.whole;
  const separator = separatorOf(linted, DictionaryFormat.STOP_WORDS);
  return isConflictLine(text) || isSnowballLine(text) || separator !== null;
}
