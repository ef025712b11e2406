import type { FileRuleFactory } from "../FileRule";
import { recogniseForeign } from "../../foreign/recogniseForeign";

/** `foreign-format`, once a file. */
export const foreignFormat: FileRuleFactory = ({ report, lintOptions, head }) => ({
  end: (): void => {
    const foreign = recogniseForeign(head, lintOptions.fileName);
    if (foreign === null) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    report("foreign-format", place, `the file is ${foreign.title}. ${foreign.advice}`);
  },
});
