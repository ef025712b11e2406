/**
 * What Java's `replaceAll("#.*$", "")` leaves of a line: its dot stops at every line end of Unicode's, and its `$`
 * stands at the end of the text or before a line end that is the last character.
 */
export function withoutComment(text: string): string {
  return text.replace(/#[^\n\r\u0085\u2028\u2029]*(?=[\u0085\u2028\u2029]?$)/, "");
}

/** The same with `^#.*$`, which sees a comment only at the beginning of the line. */
export function withoutCommentLine(text: string): string {
  return text.startsWith("#") ? withoutComment(text) : text;
}
