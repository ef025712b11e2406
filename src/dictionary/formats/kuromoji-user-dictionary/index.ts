import { BAR, FULL_WIDTH, IDEOGRAPHIC, SEMICOLON, TAB } from "../../damage/separators";
import { withoutWhiteSpace } from "../../text/javaText";
import { refusal, remark } from "../codeDescription";
import type { FormatDefinition } from "../FormatDefinition";
import { type FormatSigns, hasAny, type LineFit } from "../FormatSigns";
import { JapaneseField } from "./JapaneseEntryText";
import { parseCsv } from "./kuromojiCsv";
import { KUROMOJI_LOADER, KuromojiReader } from "./KuromojiReader";
import { extraFields } from "./lint/extraFields";
import { japaneseSegmentsMisspell } from "./lint/japaneseSegmentsMisspell";
import { surfaceWhiteSpace } from "./lint/surfaceWhiteSpace";
import { japaneseEntry } from "./rules";

/** Four fields, of which the second spells the first. */
const signs: FormatSigns = {
  fit: fitOf,
  shape: "entries of four fields, the second of which spells the first",
  named: (words) =>
    words.has("kuromoji") ||
    (hasAny(words, "userdict", "userdictionary") && hasAny(words, "ja", "jp", "japanese")),
};

const COMMAS = "Separate the four fields with commas (,)";

/** A Japanese user dictionary. */
export const kuromojiUserDictionary: FormatDefinition = {
  name: "kuromoji-user-dictionary",
  documentation:
    "A Japanese user dictionary for the kuromoji tokenizer, comma-separated (`user_dictionary`).",
  title: "kuromoji user dictionary",
  parameters: [{ component: "tokenizer", types: ["kuromoji_tokenizer"], setting: "user_dictionary" }],
  loader: "word list",
  loaderOtherwise: KUROMOJI_LOADER,
  comments: "line-start",
  // Lucene 8 cuts entries at any `#`, as nori's.
  commentsOf: (lucene) => (lucene === 8 ? "anywhere" : "line-start"),
  createReader: ({ engineVersion }) => new KuromojiReader(engineVersion),
  ruleKinds: [japaneseEntry],
  examples: [
    "東京,東 京,トウ キョウ,名詞",
    'ab,a b,r s,"n,x"',
    '"c,d","c,d",r,n',
    '"e, f","e, f",r s,n',
    "# note",
  ],
  pieces: [",", " ", "#"],
  signs,
  separators: {
    remedies: [COMMAS, COMMAS],
    signs: (separated) => (separated ? [] : [TAB, SEMICOLON, BAR, FULL_WIDTH, IDEOGRAPHIC]),
  },
  missingSeparator: "missing-fields",
  // Around a line white space is trimmed, and around a field it is not.
  checks: { strayTab: /(?<=\S\s*)\t(?=\s*\S)/u },
  lintRules: [extraFields, japaneseSegmentsMisspell, surfaceWhiteSpace],
  ownCodes: {
    "unbalanced-quotes": refusal(
      "Quotes that do not pair",
      "A line has an odd number of double quotes.",
      "Close the quote, or double a quote that belongs to the text",
    ),
    "missing-fields": refusal(
      "Missing fields",
      "An entry has fewer than four fields.",
      "Write surface form, segments, readings and part of speech, separated by commas",
    ),
    "reading-count": refusal(
      "Readings do not match segments",
      "An entry has not as many readings as segments.",
      "Give every segment one reading, separated by one space",
    ),
    "segments-differ": refusal(
      "Segments do not spell the surface form",
      "The segments, joined, are not the surface form; refused since Lucene 9 (OpenSearch 2).",
      "Cut the surface form itself into segments",
    ),
    "extra-fields": remark(
      "More than four fields",
      "An entry has more than four fields.",
      "The engine ignores what comes after the fourth.",
      "Quote a field that holds a comma, or delete the rest",
    ),
  },
  sharedCodes: [
    "duplicate-entry",
    "segments-too-long",
    "empty-dictionary",
    "segments-misspell",
    "tab",
    "header-row",
    "comment-like-line",
  ],
};

function fitOf(line: string): LineFit {
  const fields = parseCsv(line) ?? [];
  if (fields.length !== JapaneseField.PART_OF_SPEECH + 1) return "no";
  const [surface = "", segments = "", readings = ""] = fields;
  if (surface === "" || withoutWhiteSpace(segments) !== withoutWhiteSpace(surface)) return "no";
  return segments.split(/ +/).length === readings.split(/ +/).length ? "own" : "read";
}
