/** What a line contains, one bit each, so that most checks cost nothing on most lines. */
export const TAB = 1;
/** A C0 control character other than tab, line feed and carriage return, or DEL. */
export const CONTROL = 2;
/** An ASCII capital letter. */
export const UPPER = 4;
/** A byte outside ASCII. */
export const HIGH = 8;
/** A `>`: without one there is no arrow. */
export const GREATER = 16;
/** A `#`. */
export const HASH = 32;

/** A line feed or carriage return; no line that is handed on has it. */
export const TERMINATOR = 64;

/** A sign that damage is made of: `"` `&` `;` `<` `=` `|`. */
export const SIGN = 128;

const SIGNS: ReadonlySet<number> = new Set(Array.from('"&;<=|', (sign) => sign.charCodeAt(0)));

/** The traits of each byte. */
export const TRAITS_OF_BYTE: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => traitsOf(byte));

function traitsOf(byte: number): number {
  if (byte >= 0x80) return HIGH;
  if (byte === 0x09) return TAB;
  if (byte === 0x0a || byte === 0x0d) return TERMINATOR;
  if (byte < 0x20 || byte === 0x7f) return CONTROL;
  if (byte >= 0x41 && byte <= 0x5a) return UPPER;
  if (byte === 0x3e) return GREATER;
  if (SIGNS.has(byte)) return SIGN;
  return byte === 0x23 ? HASH : 0;
}
