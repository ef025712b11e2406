import type { TokenFilter } from "../Token";

/** U+0130, of which Java makes `i` and JavaScript `i` with a dot above. */
const CAPITAL_I_WITH_DOT = "\u0130";

/**
 * `Character.toLowerCase` of each code point: no locale, no final sigma. Letters that are younger than Unicode 13
 * depend on the engine's Java.
 */
export function javaLowerCase(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let lower = "";
  for (const point of text) lower += point === CAPITAL_I_WITH_DOT ? "i" : point.toLowerCase();
  return lower;
}

const ASCII = /^[\0-\x7f]*$/;

/** Lucene's `LowerCaseFilter`. */
export const lowercaseFilter: TokenFilter = (tokens) =>
  tokens.map((token) => ({ ...token, text: javaLowerCase(token.text) }));
