import type { Diagnostic, Everywhere } from "./Diagnostic";

const LINES_NAMED = 5;
/** A code that is on more than this part of the lines is told once: whoever mends it mends the file, not a line. */
const MOST_LINES = 0.1;

/** How often a code was found in a file, on which lines, and where first. */
export class Tally {
  /** How often it was found; several times on one line count each. */
  places = 0;
  private lines = 0;
  private lastLine = 0;
  private readonly named: number[] = [];
  private first: Diagnostic | null = null;

  /** Counts a place; `diagnostic` is only asked for when the place comes before those known. */
  count(line: number, diagnostic: () => Diagnostic): void {
    this.places++;
    if (line !== this.lastLine) this.lines++;
    this.lastLine = line;
    if (this.first === null || line < this.first.line) this.first = diagnostic();
    this.name(line);
  }

  /** The one diagnostic that stands for all, or null where each is told by itself. */
  folded(linesOfFile: number): Diagnostic | null {
    const { first, lines, named } = this;
    if (first === null || lines < 2 || lines <= linesOfFile * MOST_LINES) return null;
    const everywhere: Everywhere = { lines, first: named };
    const more = lines > named.length ? ", …" : "";
    const message = `${first.message} (one of ${lines} such lines: ${named.join(", ")}${more})`;
    return { ...first, message, everywhere };
  }

  /** Some checks report only at the end, so that lines do not come in their order. */
  private name(line: number): void {
    const { named } = this;
    const last = named[named.length - 1] ?? 0;
    if ((named.length === LINES_NAMED && line >= last) || named.includes(line)) return;
    named.push(line);
    named.sort((a, b) => a - b);
    named.length = Math.min(named.length, LINES_NAMED);
  }
}
