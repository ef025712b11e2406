import { DictionaryFormat } from "../../DictionaryFormat";
import type { LintRuleFactory } from "../LintRule";

/** The engine refuses an empty type table and an empty XML file, and a list of words to keep that has none is worse than empty. */
const SAID_OTHERWISE: readonly DictionaryFormat[] = [
  DictionaryFormat.TYPE_TABLE,
  DictionaryFormat.HYPHENATION_PATTERNS,
  DictionaryFormat.KEEP_WORDS,
];

/** `empty-dictionary`, once a file. */
export const emptyDictionary: LintRuleFactory = ({ report, parseOptions, splitter, isEmpty }) => ({
  end: (): void => {
    if (SAID_OTHERWISE.includes(parseOptions.format) || !isEmpty()) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    const why = splitter.lines === 0 ? "the file is empty" : "all lines of the file are comments or blank";
    report("empty-dictionary", place, `${why}, so that the dictionary says nothing`);
  },
});
