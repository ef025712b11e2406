import type { FileRuleFactory } from "../FileRule";

/** `empty-dictionary`, once a file. */
export const emptyDictionary: FileRuleFactory = ({ report, definition, splitter, isEmpty }) => ({
  end: (): void => {
    if (definition.checks.saysEmpty === true || !isEmpty()) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    const why = splitter.lines === 0 ? "the file is empty" : "all lines of the file are comments or blank";
    report("empty-dictionary", place, `${why}, so that the dictionary says nothing`);
  },
});
