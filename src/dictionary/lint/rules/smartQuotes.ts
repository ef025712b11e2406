import type { FileRuleFactory } from "../FileRule";
import { HIGH } from "../../text/lineTraits";
import { characterRule } from "./characterRule";

/** Quotes that word processors put in, but not the sign that some alphabets have for a letter (U+02BC and its like). */
const SMART = /[\u2018-\u201f\u2039\u203a\u00ab\u00bb]/u;

/** `smart-quotes`; a line that has the straight form of its apostrophes too was written with both in mind. */
export const smartQuotes: FileRuleFactory = (context) => {
  const rule = characterRule(
    context,
    "smart-quotes",
    HIGH,
    SMART,
    (found) => `${found} is a typographic quote, and is a part of the word`,
  );
  return {
    ...rule,
    checkLine: (line): void => {
      // A list of signs has quotes among them.
      if (!line.whole.includes("'") && /\p{L}/u.test(line.whole)) rule.checkLine?.(line);
    },
  };
};
