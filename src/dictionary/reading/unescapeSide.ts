import { javaTrim } from "../text/javaText";

/** The sides of a rule, trimmed. */
interface ArrowRule {
  readonly left: string;
  readonly right: string;
}

const LINE_END = /[\u0085\u2028\u2029]/;

/**
 * What Java's `(.*)\s*=>\s*(.*)\s*$` finds in a line, or null: the last arrow parts the sides. Java's dot stops at
 * line ends that the loader does not know, so that only what follows the last of them counts.
 */
export function findArrowRule(line: string): ArrowRule | null {
  const text = LINE_END.test(line.slice(-1)) ? line.slice(0, -1) : line;
  const found = text.slice(lastLineEnd(text) + 1);
  const arrow = found.lastIndexOf("=>");
  if (arrow < 0) return null;
  return { left: javaTrim(found.slice(0, arrow)), right: javaTrim(found.slice(arrow + 2)) };
}

function lastLineEnd(text: string): number {
  return Math.max(text.lastIndexOf("\u0085"), text.lastIndexOf("\u2028"), text.lastIndexOf("\u2029"));
}

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };
/** The buffer that OpenSearch unescapes into. */
const LONGEST_SIDE = 256;
/** What Java's `Integer.parseInt` takes; that it takes the digits of other scripts too is left out. */
const HEXADECIMAL = /^(?:[+-][0-9a-fA-F]{3}|[0-9a-fA-F]{4})$/;

/** A side without its escapes, or why the engine refuses it. */
export type UnescapedSide =
  { readonly text: string; readonly problem?: undefined } | { readonly problem: string };

/**
 * Reads `\\`, `\n`, `\t`, `\r`, `\b`, `\f` and `\uXXXX`; any other escaped character stands for itself.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/modules/analysis-common/src/main/java/org/opensearch/analysis/common/MappingCharFilterFactory.java
 */
export function unescapeSide(side: string): UnescapedSide {
  let text = "";
  for (let at = 0; at < side.length;) {
    if (text.length === LONGEST_SIDE) return { problem: `a side has more than ${LONGEST_SIDE} characters` };
    const character = side[at++]!;
    if (character !== "\\") {
      text += character;
      continue;
    }
    const escaped = side[at++];
    if (escaped === undefined) return { problem: "a side ends with a backslash" };
    if (escaped !== "u") {
      text += ESCAPED[escaped] ?? escaped;
      continue;
    }
    const digits = side.slice(at, at + 4);
    if (!HEXADECIMAL.test(digits)) return { problem: "\\u is not followed by four hexadecimal digits" };
    text += String.fromCharCode(Number.parseInt(digits, 16) & 0xffff);
    at += 4;
  }
  return { text };
}

/** What a reader would take for something else: escapes, white space at an edge, a comment, an arrow, half a pair. */
const MISREAD = /[\\\p{Cc}\p{Cs}\u2028\u2029]|^[ #]| $|(?<==)>/gu;

/** A side as it is written in a file. */
export function escapeSide(text: string): string {
  return text.replace(MISREAD, (character) => (character === "\\" ? "\\\\" : codeUnitEscape(character)));
}

function codeUnitEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
