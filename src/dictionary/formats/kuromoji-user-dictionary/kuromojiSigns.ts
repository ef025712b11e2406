import { type FormatSigns, hasAny, type LineFit } from "../../guess/FormatSigns";
import { JapaneseField } from "./JapaneseEntryText";
import { parseCsv } from "./kuromojiCsv";
import { withoutWhiteSpace } from "../../text/javaText";

/** Four fields, of which the second spells the first. */
export const kuromojiSigns: FormatSigns = {
  fit: fitOf,
  shape: "entries of four fields, the second of which spells the first",
  named: (words) =>
    words.has("kuromoji") ||
    (hasAny(words, "userdict", "userdictionary") && hasAny(words, "ja", "jp", "japanese")),
};

function fitOf(line: string): LineFit {
  const fields = parseCsv(line) ?? [];
  if (fields.length !== JapaneseField.PART_OF_SPEECH + 1) return "no";
  const [surface = "", segments = "", readings = ""] = fields;
  if (surface === "" || withoutWhiteSpace(segments) !== withoutWhiteSpace(surface)) return "no";
  return segments.split(/ +/).length === readings.split(/ +/).length ? "own" : "read";
}
