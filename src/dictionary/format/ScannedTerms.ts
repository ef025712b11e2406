import { GrowingInts } from "../hash/GrowingInts";

/** The terms of one rule by place and hash, reused from rule to rule. */
export class ScannedTerms {
  /** Where each term begins in its line's units, white space left out. */
  readonly starts = new GrowingInts();
  readonly ends = new GrowingInts();
  readonly lows = new GrowingInts();
  readonly highs = new GrowingInts();
  /** How many of the terms are inputs of an explicit mapping; -1 when the rule is no mapping. */
  inputs = -1;

  get count(): number {
    return this.starts.length;
  }

  clear(): void {
    for (const list of [this.starts, this.ends, this.lows, this.highs]) list.length = 0;
    this.inputs = -1;
  }

  push(start: number, end: number, lo: number, hi: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.lows.push(lo);
    this.highs.push(hi);
  }

  same(one: number, other: number): boolean {
    return this.lows.at(one) === this.lows.at(other) && this.highs.at(one) === this.highs.at(other);
  }
}
