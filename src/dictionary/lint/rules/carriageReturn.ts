import type { LintRuleFactory } from "../LintRule";

/** `carriage-return`, once a file. */
export const carriageReturn: LintRuleFactory = ({ report, splitter }) => ({
  end: (): void => {
    const line = splitter.firstCarriageReturn;
    if (line === 0) return;
    const place = { line, column: 1, endColumn: 1, text: "" };
    report("carriage-return", place, "lines end with a carriage return, this one first");
  },
});
