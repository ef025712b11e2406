import { type FormatSigns, hasAny, type LineFit } from "../../guess/FormatSigns";
import { JAVA_WHITE_SPACE } from "../../text/javaText";

/** One word a line; only the name tells what the words are for. */
export function wordListSigns(names: readonly string[]): FormatSigns {
  return { fit: fitOf, shape: "one word", named: (words) => hasAny(words, ...names) };
}

function fitOf(line: string): LineFit {
  if (/[,\t;|=<>]/.test(line)) return "no";
  return JAVA_WHITE_SPACE.test(line) ? "read" : "fits";
}
