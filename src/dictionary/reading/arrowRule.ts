import { javaTrim } from "../text/javaText";

/** The sides of a rule, trimmed. */
export interface ArrowRule {
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
