/** The white space of `Character.isWhitespace`: no-break spaces are not white space to it. */
export function isJavaWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x1680) return false;
  if (unit >= 0x2000 && unit <= 0x200a) return unit !== 0x2007;
  return unit === 0x1680 || unit === 0x2028 || unit === 0x2029 || unit === 0x205f || unit === 0x3000;
}

/** Where words part: {@link isJavaWhiteSpace} as a pattern. JavaScript's `\s` has no-break spaces and U+FEFF too. */
export const JAVA_WHITE_SPACE =
  // eslint-disable-next-line no-control-regex -- Java counts U+001C to U+001F as white space.
  /[\t-\r\u001c-\u0020\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u;

/** A text without any Java white space. */
export function withoutWhiteSpace(text: string): string {
  return text.split(JAVA_WHITE_SPACE).join("");
}

/** `String.trim`: everything up to U+0020 goes, and nothing else does. */
export function javaTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}

/** `Strings.hasText` of OpenSearch. */
export function hasText(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!isJavaWhiteSpace(text.charCodeAt(i))) return true;
  }
  return false;
}

/** `String.split` with its default limit: empty parts at the end go, unless nothing was split. */
export function javaSplit(text: string, separator: RegExp): string[] {
  const parts = text.split(separator);
  if (parts.length === 1) return parts;
  while (parts.length > 0 && parts[parts.length - 1] === "") parts.pop();
  return parts;
}

/** Control characters as their pictures, so that a text is one line on any terminal. */
export function visible(text: string): string {
  return text.replace(CONTROLS, (control) => {
    const code = control.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? "\u2421" : "\u2426";
  });
}

const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

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
