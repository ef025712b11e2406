import { GrowingInts } from "./GrowingInts";

/**
 * 64-bit hashes, numbered from 0 in order of arrival, each with one integer (a line, as a rule). Open addressing
 * over typed arrays: a `Map` of as many strings needs ten times the memory.
 */
export class HashTable {
  private slots: Int32Array;
  private readonly lows: GrowingInts;
  private readonly highs: GrowingInts;
  private readonly values: GrowingInts;

  /** @param expected about how many hashes will come; any number may */
  constructor(expected = 512) {
    const capacity = Math.max(4, expected);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)));
    this.lows = new GrowingInts(capacity);
    this.highs = new GrowingInts(capacity);
    this.values = new GrowingInts(capacity);
  }

  get size(): number {
    return this.lows.length;
  }

  /** The number of a hash, or -1. */
  find(lo: number, hi: number): number {
    return this.slots[this.slotOf(lo, hi)]! - 1;
  }

  /** The number of a hash, which is added with `value` when it is new: then the number is the former `size`. */
  add(lo: number, hi: number, value: number): number {
    const slot = this.slotOf(lo, hi);
    const found = this.slots[slot]! - 1;
    if (found >= 0) return found;
    this.lows.push(lo);
    this.highs.push(hi);
    this.values.push(value);
    this.slots[slot] = this.size;
    if (this.size * 4 > this.slots.length * 3) this.grow();
    return this.size - 1;
  }

  valueOf(number: number): number {
    return this.values.at(number);
  }

  private slotOf(lo: number, hi: number): number {
    const mask = this.slots.length - 1;
    let slot = lo & mask;
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      if (this.lows.at(entry - 1) === lo && this.highs.at(entry - 1) === hi) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.lows.at(number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}
