/** The terms of one rule by place and hash, reused from rule to rule. */
export class ScannedTerms {
  /** How many terms there are; what the arrays hold beyond is of earlier rules. */
  count = 0;
  /** How many of the terms are inputs of an explicit mapping; -1 when the rule is no mapping. */
  inputs = -1;
  /** Where each term begins in its line's units, white space left out. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** The halves of each term's hash. */
  lows = new Int32Array(64);
  highs = new Int32Array(64);

  clear(): void {
    this.count = 0;
    this.inputs = -1;
  }

  push(start: number, end: number, lo: number, hi: number): void {
    const { count } = this;
    if (count === this.starts.length) this.grow();
    this.starts[count] = start;
    this.ends[count] = end;
    this.lows[count] = lo;
    this.highs[count] = hi;
    this.count = count + 1;
  }

  same(one: number, other: number): boolean {
    return this.lows[one] === this.lows[other] && this.highs[one] === this.highs[other];
  }

  /** A term as a number of 53 bits of its hash, for sets and maps of terms. */
  key(index: number): number {
    return termKey(this.lows[index]!, this.highs[index]!);
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.lows = doubled(this.lows);
    this.highs = doubled(this.highs);
  }
}

function doubled(ints: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(ints.length * 2);
  larger.set(ints);
  return larger;
}

/** 53 bits of a hash: as many as a number holds exactly. */
export function termKey(lo: number, hi: number): number {
  return (hi >>> 0) * 0x200000 + (lo >>> 11);
}
