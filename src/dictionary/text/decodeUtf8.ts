/**
 * Decodes `bytes[start, end)` into UTF-16 code units at the start of `units`, which must have room for
 * `end - start` of them. Strict as the JVM's decoder with `REPORT`: no overlong forms, no surrogates.
 *
 * @returns how many code units were written; when a byte is malformed, the negative of that count minus one
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number, units: Uint16Array): number {
  let written = 0;
  let at = start;
  while (at < end) {
    const first = bytes[at]!;
    if (first < 0x80) {
      units[written++] = first;
      at++;
      continue;
    }
    const length = sequenceLength(first);
    const codePoint = at + length <= end ? codePointAt(bytes, at, length) : -1;
    if (codePoint < 0) return -written - 1;
    if (codePoint >= 0x10000) {
      units[written++] = 0xd800 + ((codePoint - 0x10000) >> 10);
      units[written++] = 0xdc00 + ((codePoint - 0x10000) & 0x3ff);
    } else {
      units[written++] = codePoint;
    }
    at += length;
  }
  return written;
}

function sequenceLength(first: number): number {
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The smallest code point that may be written with this many bytes. */
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000];

/** The code point of the sequence at `at`, or -1 when it is malformed. */
function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at]!;
  if (first < 0xc2 || first > 0xf4) return -1;
  let codePoint = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]!;
    if ((next & 0xc0) !== 0x80) return -1;
    codePoint = (codePoint << 6) | (next & 0x3f);
  }
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < SMALLEST[length]! || surrogate || codePoint > 0x10ffff ? -1 : codePoint;
}
