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
  return new OffsetPlace(line, from, to);
}

/**
 * A place that is worked out when it is read, and only valid until the next line is: beyond the cap, diagnostics
 * are counted by the million and never shown.
 */
class OffsetPlace implements LinePlace {
  readonly line: number;

  constructor(
    private readonly of: Line,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.line = of.number;
  }

  get column(): number {
    return this.of.column(this.from);
  }

  get endColumn(): number {
    const { column } = this;
    return Math.max(this.of.column(this.to), column);
  }

  get text(): string {
    const { from, to } = this;
    // Two units a code point at most: what is cut off here would be cut off below.
    const head = this.of.text(from, Math.min(to, from + 2 * LONGEST_TEXT + 2));
    return to - from > LONGEST_TEXT ? Array.from(head).slice(0, LONGEST_TEXT).join("") : head;
  }
}

/** A refusal of what stands between two offsets of a line's units. */
export function refuse(
  line: Line,
  code: RefusalCode,
  message: string,
  from = line.start,
  to = line.end,
): Refusal {
  const { column, endColumn, text } = placeIn(line, from, to);
  return { line: line.number, column, endColumn, text, code, message };
}
