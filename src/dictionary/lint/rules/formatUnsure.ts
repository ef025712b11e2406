import type { FileRuleFactory } from "../FileRule";

/** `format-unsure`, when the format was guessed and others fit. */
export const formatUnsure: FileRuleFactory = ({ report, guess }) => ({
  end: (): void => {
    if (guess === null || guess.certainty !== "unsure" || guess.foreign !== undefined) return;
    const { format, why, alternatives } = guess;
    const others = alternatives.length === 0 ? "" : `; it may be ${alternatives.join(", ")} too`;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    report("format-unsure", place, `the format is not sure: taken for ${format}, because ${why}${others}`);
  },
});
