import { GrowingInts } from "../../../hash/GrowingInts";
import { HashLog } from "../../../hash/HashLog";
import type { ScannedTerms } from "../../../reading/ScannedTerms";

/** Up to so many pairs, comparing all is faster than a set. */
const FEW_PAIRS = 144;

/** The terms of the explicit mappings of a file, in its order. */
export class MappedTerms {
  /** Inputs that their mapping replaces. `a => a, b` keeps its input, and so replaces nothing. */
  readonly replaced = new HashLog();
  readonly outputs = new HashLog();
  /** The replaced inputs of the mapping that was read last, by their places among its terms. */
  readonly lastReplaced = new GrowingInts();

  /** Reads a mapping that stands on a line. */
  read(terms: ScannedTerms, line: number): void {
    const { inputs, count, lows, highs } = terms;
    this.findReplaced(terms);
    const { lastReplaced: places } = this;
    if (places.length === inputs) this.replaced.addLine(line, lows, highs, 0, inputs);
    else this.replaced.addLine(line, picked(lows, places), picked(highs, places), 0, places.length);
    this.outputs.addLine(line, lows, highs, inputs, count);
  }

  private findReplaced(terms: ScannedTerms): void {
    const isReplaced = replacedBy(terms);
    this.lastReplaced.length = 0;
    for (let i = 0; i < terms.inputs; i++) if (isReplaced(i)) this.lastReplaced.push(i);
  }
}

/** Says of an input whether its mapping replaces it. */
function replacedBy(terms: ScannedTerms): (input: number) => boolean {
  const { inputs, count } = terms;
  if (inputs * (count - inputs) > FEW_PAIRS) {
    const outputs = new Set(Array.from({ length: count - inputs }, (_, i) => terms.key(inputs + i)));
    return (input) => !outputs.has(terms.key(input));
  }
  return (input) => {
    for (let i = inputs; i < count; i++) if (terms.same(input, i)) return false;
    return true;
  };
}

function picked(halves: Int32Array, places: GrowingInts): Int32Array {
  return Int32Array.from({ length: places.length }, (_, i) => halves[places.at(i)]!);
}
