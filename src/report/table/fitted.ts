import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const ASCII_ONLY = /^[ -~]*$/;

/** Columns that a text takes on a terminal: two for wide East Asian characters, none for combining ones. */
export function displayWidth(text: string): number {
  return ASCII_ONLY.test(text) ? text.length : stringWidth(text);
}

/** The text, or as much of it as fits with `…` at its end. Never cuts a character in two. */
export function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += displayWidth(segment);
    if (used > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}
