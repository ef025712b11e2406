/**
 * What the bytes 0x80 to 0x9F are in Windows-1252, by the WHATWG: the five that it leaves free are the control
 * characters of the same number, and so is every byte of them in Latin-1.
 *
 * @see https://encoding.spec.whatwg.org/#windows-1252
 */
const SPECIALS =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const BYTE_OF_SPECIAL = new Map(Array.from(SPECIALS, (character, at) => [character, 0x80 + at]));

/** Bytes as Windows-1252; some versions of Node decode it as Latin-1. */
export function windows1252Text(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => SPECIALS[byte - 0x80] ?? String.fromCharCode(byte)).join("");
}

/** The byte that Latin-1 or Windows-1252 reads as this UTF-16 unit, or -1. */
export function singleByteOf(unit: number): number {
  if (unit < 0x100) return unit;
  return BYTE_OF_SPECIAL.get(String.fromCharCode(unit)) ?? -1;
}
