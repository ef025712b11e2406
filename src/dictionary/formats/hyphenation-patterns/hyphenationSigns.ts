import { type FormatSigns, hasAny } from "../../guess/FormatSigns";

/** XML with an element of its own. */
export const hyphenationSigns: FormatSigns = {
  fit: (line) => (line.includes("<hyphenation-info") ? "own" : "read"),
  shape: "XML of hyphenation patterns",
  named: (words) => hasAny(words, "hyphenation", "hyphen", "hyph"),
  marks: (lines) => lines.some((line) => line.includes("<hyphenation-info")),
};
