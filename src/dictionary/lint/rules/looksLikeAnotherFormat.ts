import { DictionaryFormat } from "../../DictionaryFormat";
import { guessFormat } from "../../guess/guessFormat";
import type { LintRuleFactory } from "../LintRule";

const { SOLR_SYNONYMS, STOP_WORDS } = DictionaryFormat;

/** `looks-like-another-format`, only when a format was given: a guess needs no second guess. */
export const looksLikeAnotherFormat: LintRuleFactory = ({ report, lintOptions, parseOptions, head }) => ({
  end: (): void => {
    const given = lintOptions.format;
    if (given === undefined) return;
    const guess = guessFormat(head);
    const wordListAsSynonyms = given === SOLR_SYNONYMS && guess.format === STOP_WORDS;
    const synonymsAsWordList = given === STOP_WORDS && guess.format === SOLR_SYNONYMS;
    const telling = guess.confident || wordListAsSynonyms || (synonymsAsWordList && hasRules(head));
    if (!telling || guess.format === parseOptions.format) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    report("looks-like-another-format", place, `the file looks like ${guess.format}: ${guess.why}`);
  },
});

/** Whether there is anything at all that looks like a rule of synonyms. */
function hasRules(head: Uint8Array): boolean {
  return head.includes(0x2c) || head.includes(0x3e);
}
