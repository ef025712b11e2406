/** 2²⁶ bits: at seven million hashes about three in a hundred strangers pass. */
const BITS = 1 << 26;

/**
 * A Bloom filter of 64-bit hashes: says "perhaps" or "certainly not". Eight megabytes stay in the processor's
 * cache far better than a table of every term of a large file.
 */
export class HashFilter {
  private readonly words = new Int32Array(BITS / 32);

  add(lo: number, hi: number): void {
    this.set(lo & (BITS - 1));
    this.set(hi & (BITS - 1));
  }

  mayHave(lo: number, hi: number): boolean {
    return this.has(lo & (BITS - 1)) && this.has(hi & (BITS - 1));
  }

  private set(bit: number): void {
    this.words[bit >>> 5]! |= 1 << (bit & 31);
  }

  private has(bit: number): boolean {
    return (this.words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
