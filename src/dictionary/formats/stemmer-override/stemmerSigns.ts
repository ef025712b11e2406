import { type FormatSigns, hasAny, type LineFit } from "../../guess/FormatSigns";
import { hasText } from "../../text/javaText";

/** Words and one stem. */
export const stemmerSigns: FormatSigns = {
  fit: fitOf,
  shape: "words and one stem on the two sides of an arrow",
  named: (words) =>
    hasAny(
      words,
      "stem",
      "stems",
      "stemmer",
      "stemming",
      "stemdict",
      "override",
      "overrides",
      "lemma",
      "lemmas",
    ),
};

function fitOf(line: string): LineFit {
  const sides = line.split("=>");
  const [words = "", stem = ""] = sides;
  if (sides.length !== 2 || !hasText(stem) || stem.includes(",")) return "no";
  if (words.split(",").some((word) => !hasText(word))) return "no";
  return /[\p{L}\p{N}]/u.test(words) ? "fits" : "read";
}
