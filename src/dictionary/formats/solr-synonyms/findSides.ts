const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;
const BACKSLASH = 0x5c;

/** The parts of a line between its unescaped arrows; parts of no length do not count, as in Lucene. */
export interface Sides {
  /** How many parts have a length; two at most are given. */
  readonly count: number;
  /** How many arrows there are. */
  readonly arrows: number;
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
  /** Where the arrow stands that begins a third part, or -1. */
  readonly extra: number;
}

/** Splits a line at `=>`. */
export function findSides(units: Uint8Array | Uint16Array, from: number, to: number): Sides {
  const bounds: number[] = [];
  let arrows = 0;
  let extra = -1;
  let start = from;
  let arrow = nextArrow(units, from, to);
  for (;;) {
    if (arrow > start && bounds.length < 4) bounds.push(start, arrow);
    else if (arrow > start && extra < 0) extra = start - 2;
    if (arrow === to) break;
    arrows++;
    start = arrow + 2;
    arrow = nextArrow(units, start, to);
  }
  const [leftStart = 0, leftEnd = 0, rightStart = 0, rightEnd = 0] = bounds;
  return { count: bounds.length / 2, arrows, leftStart, leftEnd, rightStart, rightEnd, extra };
}

/** Where the next unescaped arrow stands, or `to`. */
function nextArrow(units: Uint8Array | Uint16Array, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++) {
    if (units[at] === BACKSLASH) at++;
    else if (units[at] === EQUALS && units[at + 1] === GREATER_THAN) return at;
  }
  return to;
}
