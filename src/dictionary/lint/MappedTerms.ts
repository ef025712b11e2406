import type { ScannedTerms } from "../reading/ScannedTerms";
import { GrowingInts } from "../hash/GrowingInts";
import { HashLog } from "../hash/HashLog";
import { TermIndex } from "./TermIndex";

/** Up to here comparing all pairs is faster than an index. */
const FEW_PAIRS = 144;

/** The terms of the explicit mappings of a file, in its order; several checks share the one log of them. */
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
    const { inputs, count } = terms;
    const isOutput = inputs * (count - inputs) <= FEW_PAIRS ? amongFew(terms) : amongMany(terms);
    this.lastReplaced.length = 0;
    for (let i = 0; i < inputs; i++) if (!isOutput(i)) this.lastReplaced.push(i);
  }
}

function amongFew(terms: ScannedTerms): (input: number) => boolean {
  return (input) => {
    for (let i = terms.inputs; i < terms.count; i++) if (terms.same(input, i)) return true;
    return false;
  };
}

function amongMany(terms: ScannedTerms): (input: number) => boolean {
  const outputs = new TermIndex(terms, terms.count - terms.inputs);
  for (let i = terms.inputs; i < terms.count; i++) outputs.add(i);
  return (input) => outputs.has(input);
}

function picked(halves: Int32Array, places: GrowingInts): Int32Array {
  return Int32Array.from({ length: places.length }, (_, i) => halves[places.at(i)]!);
}
