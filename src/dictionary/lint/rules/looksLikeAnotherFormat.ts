import { recogniseForeign } from "../../foreign/recogniseForeign";
import { contradictingFormat } from "../../guess/guessFormat";
import type { LintRuleFactory } from "../LintRule";
import { FORMATS } from "../../formats/register";

/** `looks-like-another-format`, only when a format was given: a guess needs no second guess. */
export const looksLikeAnotherFormat: LintRuleFactory = ({ report, lintOptions, parseOptions, head }) => ({
  end: (): void => {
    if (lintOptions.format === undefined || recogniseForeign(head, lintOptions.fileName) !== null) return;
    const best = contradictingFormat(head, parseOptions.format);
    if (best === null) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    const why = `nearly all of its lines are ${FORMATS[best].signs.shape}`;
    report("looks-like-another-format", place, `the file looks like ${best}: ${why}`);
  },
});
