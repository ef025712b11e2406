import { STANDARD_CLASSES, STANDARD_STATES } from "../tables/standard.generated";

const BMP = 0x10000;

/**
 * The automaton of Lucene's `StandardTokenizer`: word boundaries of UAX #29, with emoji. Its tables are the same in
 * Lucene 9.12 and 10.5; the properties of its code points are those of Unicode 12.1.
 *
 * @see https://unicode.org/reports/tr29/
 */
export class StandardAutomaton {
  /** The class of each code point up to U+FFFF; others are looked for among the ranges. */
  private readonly classes = new Uint8Array(BMP);
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
  /** For each state and class the state that follows, or -1. */
  private readonly next: Int16Array;
  /** For each state -1 when no match ends there, 0 when what is no token ends, 1 when a token does. */
  private readonly ends: Int8Array;
  private readonly classCount: number;

  constructor() {
    this.readClasses();
    const states = STANDARD_STATES.split(" ");
    this.ends = Int8Array.from(states, (state) => (state[0] === "-" ? -1 : Number(state[0])));
    const rows = states.map((state) => state.slice(1).split(","));
    this.classCount = rows[0]!.length;
    this.next = Int16Array.from(rows.flat(), (state) => (state === "" ? -1 : parseInt(state, 36)));
  }

  /**
   * The longest match between two places of a text.
   *
   * @returns where it ends, negative when it is no token; 0 when there is no match
   */
  match(text: string, from: number, to: number): number {
    const { next, ends, classCount } = this;
    let state = 0;
    let end = 0;
    for (let at = from; at < to;) {
      const codePoint = pointAt(text, at, to);
      state = next[state * classCount + this.classOf(codePoint)]!;
      if (state < 0) break;
      at += codePoint < BMP ? 1 : 2;
      const kind = ends[state]!;
      if (kind >= 0) end = kind === 1 ? at : -at;
    }
    return end;
  }

  private classOf(codePoint: number): number {
    if (codePoint < BMP) return this.classes[codePoint]!;
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= codePoint) low = middle;
      else high = middle;
    }
    return this.numbers[low]!;
  }

  private readClasses(): void {
    let start = 0;
    for (const range of STANDARD_CLASSES.split(" ")) {
      const [step, number] = range.split(".").map((digits) => parseInt(digits, 36));
      start += step!;
      this.starts.push(start);
      this.numbers.push(number!);
      this.classes.fill(number!, start);
    }
  }
}

/** `Character.codePointAt` with a limit: a pair that the limit cuts is two halves. */
function pointAt(text: string, at: number, to: number): number {
  return at + 1 < to ? text.codePointAt(at)! : text.charCodeAt(at);
}
