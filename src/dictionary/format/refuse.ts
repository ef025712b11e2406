import type { RefusalCode } from "../lint/DiagnosticCode";
import type { Refusal } from "../ParsedDictionary";
import type { Line } from "../text/Line";

const LONGEST_TEXT = 120;

/** A place in a line that a reader of diagnostics is shown. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly text: string;
}

/** The place between two offsets of a line's units. */
export function placeIn(line: Line, from = line.start, to = line.end): LinePlace {
  const column = line.column(from);
  // Two units a code point at most: what is cut off here would be cut off below.
  const head = line.text(from, Math.min(to, from + 2 * LONGEST_TEXT + 2));
  const cut = to - from > LONGEST_TEXT ? Array.from(head).slice(0, LONGEST_TEXT).join("") : head;
  return { line: line.number, column, endColumn: Math.max(line.column(to), column), text: cut };
}

/** A refusal of what stands between two offsets of a line's units. */
export function refuse(
  line: Line,
  code: RefusalCode,
  message: string,
  from = line.start,
  to = line.end,
): Refusal {
  return { ...placeIn(line, from, to), code, message };
}
