/** With two bits a hash and eight times as many bits as hashes, one stranger in twenty passes. */
const BITS_PER_HASH = 8;

/**
 * A Bloom filter of 64-bit hashes: says "perhaps" or "certainly not". It stays in the processor's cache far
 * better than a table of every term of a large file.
 */
export class HashFilter {
  private readonly words: Int32Array;
  private readonly mask: number;

  /** @param bits a power of two */
  constructor(private readonly bits: number) {
    this.words = new Int32Array(bits / 32);
    this.mask = bits - 1;
  }

  /** Whether it is large enough for so many hashes; a fuller one says "perhaps" too often. */
  suffices(hashes: number): boolean {
    return hashes * BITS_PER_HASH <= this.bits;
  }

  /** An empty one for four times as many hashes. */
  larger(): HashFilter {
    return new HashFilter(this.bits * 4);
  }

  add(lo: number, hi: number): void {
    this.set(lo & this.mask);
    this.set(hi & this.mask);
  }

  mayHave(lo: number, hi: number): boolean {
    return this.has(lo & this.mask) && this.has(hi & this.mask);
  }

  private set(bit: number): void {
    this.words[bit >>> 5]! |= 1 << (bit & 31);
  }

  private has(bit: number): boolean {
    return (this.words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
