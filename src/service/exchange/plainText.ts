/** C0, C1, the marks that turn the direction of text, and what has no width: nothing of it is a word. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu;

/** Foreign text as one line of so many characters at most, in which nothing acts on a terminal. */
export function plainText(text: string, maxLength: number): string {
  const line = text.replace(UNPRINTABLE, " ").replace(/\s+/g, " ").trim();
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).trimEnd()}…`;
}

/** A user and a password in an address; the rest of the address is what people need to see. */
const USER_INFO = /(\/\/)[^/\s@]*(?:@[^/\s@]*)*@/g;

/** The text without the passwords that addresses in it carry. */
export function withoutPasswords(text: string): string {
  return text.replace(USER_INFO, "$1***@");
}
