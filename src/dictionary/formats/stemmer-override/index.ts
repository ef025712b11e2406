import { INSIDE_A_TERM, signsBetweenTerms } from "../../damage/separators";
import { hasText } from "../../text/javaText";
import { refusal } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny, type LineFit } from "../FormatSigns";
import { contradictingOverride } from "./lint/contradictingOverride";
import { override } from "./rules";
import { StemmerOverrideReader } from "./StemmerOverrideReader";

/** Words and one stem. */
const signs: FormatSigns = {
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

/** `word, word => stem` */
export const stemmerOverride: FormatDefinition = {
  name: "stemmer-override",
  documentation: "Stemmer overrides, `word => stem` a line (`rules_path`).",
  title: "stemmer overrides",
  parameters: [{ component: "token filter", types: ["stemmer_override"], setting: "rules_path" }],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new StemmerOverrideReader(engineVersion),
  ruleKinds: [override],
  examples: ["ran, running => run", "running, ran => ran", "mice => mouse", "# note"],
  pieces: ["=>", ",", " ", "#"],
  signs,
  separators: {
    remedies: ["Separate words with commas (,), and write => before the stem", "Write => before the stem"],
    signs: signsBetweenTerms,
  },
  missingSeparator: "malformed-override",
  checks: { repeatedRules: true, quotesAreLetters: true, strayTab: INSIDE_A_TERM },
  lintRules: [contradictingOverride],
  ownCodes: {
    "malformed-override": refusal(
      "Not a stemmer override",
      "A line is not of the form `word, word => stem`.",
      "Write words, one arrow and one stem",
    ),
    "key-too-long": refusal(
      "Word too long",
      "A word before `=>` has more than 32,766 bytes of UTF-8; usually a comma or a line end is missing.",
      "Cut the word into several",
    ),
  },
  sharedCodes: [
    "several-arrows",
    "duplicate-rule",
    "duplicate-term",
    "contradiction",
    "empty-dictionary",
    "tab",
    "wrong-separator",
    "spreadsheet-quotes",
    "header-row",
    "comment-like-line",
  ],
};

function fitOf(line: string): LineFit {
  const sides = line.split("=>");
  const [words = "", stem = ""] = sides;
  if (sides.length !== 2 || !hasText(stem) || stem.includes(",")) return "no";
  if (words.split(",").some((word) => !hasText(word))) return "no";
  return /[\p{L}\p{N}]/u.test(words) ? "fits" : "read";
}
