import { type FormatSigns, hasAny } from "../../guess/FormatSigns";

/** Prolog facts. */
export const wordNetSigns: FormatSigns = {
  fit: (line) => (/^s\(\d+,\d+,'/.test(line) ? "own" : "no"),
  shape: "Prolog facts as WordNet's",
  named: (words) => hasAny(words, "wordnet", "wn"),
};
