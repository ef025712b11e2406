import type { FileRuleFactory } from "../FileRule";

/** `carriage-return` or `mixed-line-ends`, once a file. */
export const lineEnds: FileRuleFactory = ({ report, splitter }) => ({
  end: (): void => {
    const { lineEnds: ends } = splitter;
    const line = ends.firstCarriageReturn;
    if (line === 0) return;
    const kinds = ends.kinds();
    const place = { line: ends.firstOther || line, column: 1, endColumn: 1, text: "" };
    if (kinds.length === 1) report("carriage-return", place, `lines end with ${kinds[0]}`);
    else report("mixed-line-ends", place, `lines end in different ways, here first: ${kinds.join(", ")}`);
  },
});
