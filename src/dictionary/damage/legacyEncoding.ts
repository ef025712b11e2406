import { foreignEncoding, iconvName } from "../../contract/foreignEncoding";
import { windows1252Text } from "./singleByte";

/** An encoding that bytes which are not UTF-8 may be in. */
export interface LegacyEncoding {
  /** As messages and iconv name it. */
  readonly name: string;
  /** The bytes, read so; empty where reading them shows nothing. */
  readonly reading: string;
}

interface Candidate {
  readonly label: string;
  readonly name: string;
  /** Characters outside ASCII that a text in this encoding has. */
  readonly expected: RegExp;
  /** How many of those outside ASCII must be such. */
  readonly share: number;
}

const WESTERN = "WINDOWS-1252";

/** In order: what only one of them reads well comes first. What fits all is Western. */
const CANDIDATES: readonly Candidate[] = [
  candidate("shift_jis", "SHIFT_JIS", /[\u3040-\u30ff\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/u, 1),
  candidate("euc-jp", "EUC-JP", /[\u3040-\u30ff]/u, 0.3),
  candidate("euc-kr", "CP949", /[\uac00-\ud7a3]/u, 0.95),
  candidate("gb18030", "GB18030", /[\u4e00-\u9fff\u3000-\u303f\uff01-\uff5e]/u, 1),
  candidate("windows-1251", "WINDOWS-1251", /[\u0430-\u045f]/u, 0.7),
  candidate(
    "windows-1252",
    WESTERN,
    /[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u017d\u017e\u2013-\u2122]/u,
    0.7,
  ),
];

/**
 * The encoding that lines which are not UTF-8 read well in, or null. Several may fit: the reading shows a person
 * whether it is the one.
 */
export function legacyEncoding(bytes: Uint8Array): LegacyEncoding | null {
  const foreign = foreignEncoding(bytes);
  if (foreign !== null) {
    const name = iconvName(foreign);
    return name === null || !readsWell(bytes, name) ? null : { name, reading: "" };
  }
  for (const { label, name, expected, share } of CANDIDATES) {
    const reading = decode(bytes, label);
    if (reading === null) continue;
    if (name !== WESTERN && isMixed(reading)) continue;
    const outside = Array.from(reading).filter((character) => character > "\u007f");
    const fitting = outside.filter((character) => expected.test(character));
    if (fitting.length > 0 && fitting.length >= outside.length * share) return { name, reading };
  }
  return null;
}

/** Two bytes like a mark begin many a binary line: what follows has to be text, but for a character cut at the end. */
function readsWell(bytes: Uint8Array, name: string): boolean {
  if (!name.startsWith("UTF-16")) return false;
  const text = new TextDecoder(name).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return !/[\p{Cn}\p{Co}]|(?![\t\r\n])\p{Cc}|\ufffd(?!$)/u.test(text);
}

/** Latin letters stand beside accented ones; beside letters of another script they show that it is the wrong one. */
function isMixed(reading: string): boolean {
  return /[a-z][^\0-\u02ff\u3000-\u303f]|[^\0-\u02ff\u3000-\u303f][a-z]/iu.test(reading);
}

function decode(bytes: Uint8Array, label: string): string | null {
  if (label === "windows-1252") return windows1252Text(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no text in it, or an encoding that this Node was built without.
    return null;
  }
}

function candidate(label: string, name: string, expected: RegExp, share: number): Candidate {
  return { label, name, expected, share };
}
