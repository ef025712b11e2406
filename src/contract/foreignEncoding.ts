import { isUtf8 } from "node:buffer";

/** What the first bytes say of a file that is not UTF-8 text. The longer sign stands before the one that begins it. */
const SIGNATURES: readonly [string, readonly number[]][] = [
  ["UTF-32 (little-endian)", [0xff, 0xfe, 0, 0]],
  ["UTF-32 (big-endian)", [0, 0, 0xfe, 0xff]],
  ["UTF-16 (little-endian)", [0xff, 0xfe]],
  ["UTF-16 (big-endian)", [0xfe, 0xff]],
  ["a ZIP archive, as spreadsheets are", [0x50, 0x4b, 0x03, 0x04]],
  ["compressed with gzip", [0x1f, 0x8b]],
];

/** A text of one byte a letter has none; UTF-16 of it has one in every pair, always on the same side. */
const MOSTLY = 0.6;
const HARDLY = 0.1;
const LEAST_PAIRS = 4;

/** What a file is by its first bytes when it is not UTF-8, or null: an encoding or a kind of file, in words. */
export function foreignEncoding(head: Uint8Array): string | null {
  const signed = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (signed !== undefined) return signed[0];
  if (head.includes(0)) return decodedUtf16(head) ?? zeroPairs(head);
  return null;
}

/**
 * UTF-16 that has no mark and few zeros, as that of Chinese, Japanese and Korean text: only its line ends and spaces have
 * one. It is decided by decoding: bytes of anything else give unassigned characters, controls or halves of pairs.
 */
function decodedUtf16(head: Uint8Array): string | null {
  const even = head.subarray(0, head.length - (head.length % 2));
  const readable = (["UTF-16LE", "UTF-16BE"] as const).filter((label) => isText(even, label));
  if (readable.length !== 1 || (isUtf8(head) && !isMostlyControls(head))) return null;
  return readable[0] === "UTF-16LE" ? "UTF-16 (little-endian)" : "UTF-16 (big-endian)";
}

/** UTF-16 of Cyrillic letters is UTF-8 by its bytes, and has a control in every pair; a text with a stray NUL has not. */
function isMostlyControls(head: Uint8Array): boolean {
  const controls = head.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return controls.length > head.length * 0.4;
}

function isText(bytes: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(bytes);
  // A character may be cut at the end of what is looked at.
  return /[\n ]/u.test(text) && !/[\p{Cn}\p{Co}]|(?![\t\r\n])\p{Cc}|\ufffd(?!$)/u.test(text);
}

function zeroPairs(head: Uint8Array): string | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < LEAST_PAIRS) return null;
  const [even, odd] = [zeros(head, 0) / pairs, zeros(head, 1) / pairs];
  if (odd > MOSTLY && even < HARDLY) return "UTF-16 (little-endian)";
  return even > MOSTLY && odd < HARDLY ? "UTF-16 (big-endian)" : null;
}

function zeros(head: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; at < head.length; at += 2) if (head[at] === 0) count += 1;
  return count;
}

/** What to do with a file that is not UTF-8, by what {@link foreignEncoding} says of it; a command only where that is sure. */
export function convertRemedy(encoding: string | null): string {
  const name = encoding === null ? null : iconvName(encoding);
  if (name !== null) return `Save it as UTF-8, or convert it: \`iconv -f ${name} -t UTF-8\``;
  return encoding === null ? "Save it as UTF-8" : "Give the text that is in it, as UTF-8";
}

/** An encoding of {@link foreignEncoding} as iconv names it, or null for what is no encoding. */
export function iconvName(encoding: string): string | null {
  const found = /^(UTF-(?:16|32)) \((little|big)-endian\)$/u.exec(encoding);
  return found === null ? null : `${found[1]}${found[2] === "little" ? "LE" : "BE"}`;
}
