import type { RefusalCode } from "../DiagnosticCode.generated";
import type { Line } from "../text/Line";

const LONGEST_TEXT = 120;

/** Why the engine does not take a dictionary. */
export interface DictionaryRefusal {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in code points, counted from 1. */
  readonly column: number;
  /** Column after the last offending code point. */
  readonly endColumn: number;
  /**
   * The line that the message of the loader of word lists names, which counts no blank lines.
   * @default none: the engine names no line, or the file is read by another loader
   */
  readonly engineLine?: number;
  readonly code: RefusalCode;
  /** One sentence without a full stop. */
  readonly message: string;
  /** The offending text; empty where it is not text. */
  readonly text: string;
}

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
): DictionaryRefusal {
  const { column, endColumn, text } = placeIn(line, from, to);
  return { line: line.number, column, endColumn, text, code, message };
}

/** The refusal of a line that is not UTF-8, at the first byte that is not. */
export function refuseEncoding(line: Line): DictionaryRefusal {
  const refusal = refuse(line, "invalid-utf8", "the bytes from here on are not UTF-8", line.end, line.end);
  return { ...refusal, endColumn: refusal.column + 1 };
}
