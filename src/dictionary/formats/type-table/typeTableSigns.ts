import { type FormatSigns, hasAny } from "../../guess/FormatSigns";

/** A character and the name of a type. */
export const typeTableSigns: FormatSigns = {
  fit: (line) => (RULE.test(line) ? "own" : "no"),
  shape: "characters and their types",
  named: (words) => hasAny(words, "typetable", "wordtypes", "wdfftypes", "wdgftypes") || words.has("types"),
};

const RULE = /^(?:\\u[0-9a-fA-F]{4}|\\?\S)\s*=>\s*(?:LOWER|UPPER|ALPHA|DIGIT|ALPHANUM|SUBWORD_DELIM)$/;
