import { type FormatSigns, hasAny, type LineFit } from "../../guess/FormatSigns";
import { JAVA_WHITE_SPACE } from "../../text/javaText";

/** Korean words, some with the segments that spell them. */
export const noriSigns: FormatSigns = {
  fit: fitOf,
  shape: "Korean words, some with their segments",
  named: (words) =>
    words.has("nori") || (hasAny(words, "userdict", "userdictionary") && hasAny(words, "ko", "kr", "korean")),
};

const HANGUL = /\p{Script=Hangul}/u;

function fitOf(line: string): LineFit {
  if (/[,\t]|=>/.test(line)) return "no";
  const [surface = "", ...segments] = line.replace(/\s*#.*$/, "").split(JAVA_WHITE_SPACE);
  if (segments.length === 0) return HANGUL.test(surface) ? "fits" : "read";
  return segments.length > 1 && segments.join("") === surface ? "own" : "no";
}
