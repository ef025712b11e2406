/** With two bits a hash and eight times as many bits as hashes, one stranger in fifteen passes. */
const BITS_PER_HASH = 8;

/**
 * A Bloom filter of 64-bit hashes: says "perhaps" or "certainly not". It stays in the processor's cache far
 * better than a table of every term of a large file; both bits of a hash are in one word, for one access.
 */
export class HashFilter {
  private readonly words: Int32Array;
  private readonly mask: number;

  /** @param bits a power of two, at least 32 */
  constructor(private readonly bits: number) {
    this.words = new Int32Array(bits / 32);
    this.mask = this.words.length - 1;
  }

  /** Whether it is large enough for so many hashes; a fuller one says "perhaps" too often. */
  suffices(hashes: number): boolean {
    return hashes * BITS_PER_HASH <= this.bits;
  }

  /** An empty one for at least twice as many hashes. */
  static for(hashes: number): HashFilter {
    return new HashFilter(2 ** Math.ceil(Math.log2(Math.max(hashes, 16) * 2 * BITS_PER_HASH)));
  }

  add(lo: number, hi: number): void {
    this.words[lo & this.mask]! |= bitsOf(hi);
  }

  mayHave(lo: number, hi: number): boolean {
    const bits = bitsOf(hi);
    return (this.words[lo & this.mask]! & bits) === bits;
  }
}

/** Two bits of a word, chosen by ten bits of the hash. */
function bitsOf(hi: number): number {
  return (1 << (hi & 31)) | (1 << ((hi >>> 5) & 31));
}
