import { BAR, COMMA, FULL_WIDTH, IDEOGRAPHIC, SEMICOLON } from "../../damage/separators";
import { JAVA_WHITE_SPACE } from "../../text/javaText";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny, type LineFit } from "../FormatSigns";
import { koreanSegmentsMisspell } from "./lint/koreanSegmentsMisspell";
import { NoriReader } from "./NoriReader";
import { koreanEntry } from "./rules";

/** Korean words, some with the segments that spell them. */
const signs: FormatSigns = {
  fit: fitOf,
  shape: "Korean words, some with their segments",
  named: (words) =>
    words.has("nori") || (hasAny(words, "userdict", "userdictionary") && hasAny(words, "ko", "kr", "korean")),
};

const SPACES = "Separate the surface form and its segments with spaces";

/** A Korean user dictionary. */
export const noriUserDictionary: FormatDefinition = {
  name: "nori-user-dictionary",
  documentation: "A Korean user dictionary for the nori tokenizer, space-separated (`user_dictionary`).",
  title: "nori user dictionary",
  parameters: [{ component: "tokenizer", types: ["nori_tokenizer"], setting: "user_dictionary" }],
  loader: "word list",
  comments: "anywhere",
  createReader: ({ engineVersion }) => new NoriReader(engineVersion),
  ruleKinds: [koreanEntry],
  examples: ["세종시 세종 시", "세종시 세 종시", "가나", "ab a b # note"],
  pieces: [" ", "#"],
  signs,
  separators: {
    remedies: [SPACES, SPACES],
    signs: () => [COMMA, SEMICOLON, BAR, FULL_WIDTH, IDEOGRAPHIC],
  },
  checks: { quotesAreLetters: true },
  lintRules: [koreanSegmentsMisspell],
  sharedCodes: [
    "segments-too-long",
    "contradiction",
    "empty-dictionary",
    "segments-misspell",
    "wrong-separator",
    "spreadsheet-quotes",
    "header-row",
    "comment-like-line",
  ],
};

const HANGUL = /\p{Script=Hangul}/u;

function fitOf(line: string): LineFit {
  if (/[,\t]|=>/.test(line)) return "no";
  const [surface = "", ...segments] = line.replace(/\s*#.*$/, "").split(JAVA_WHITE_SPACE);
  if (segments.length === 0) return HANGUL.test(surface) ? "fits" : "read";
  return segments.length > 1 && segments.join("") === surface ? "own" : "no";
}
