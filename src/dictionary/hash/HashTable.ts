import { HashFilter } from "./HashFilter";

/** The halves of a hash and its integer. */
const INTS_PER_SLOT = 3;
/** Up to here a full table grows fourfold, so that small steps are not taken again and again. */
const SMALL = 1 << 20;

/**
 * 64-bit hashes, each with one integer other than 0. Open addressing in one typed array, in which an entry lies
 * together: a look-up costs one miss of the cache, and a `Map` of as many strings ten times the memory.
 */
export class HashTable {
  /** How many hashes it has. */
  size = 0;
  private slots: Int32Array;
  private mask: number;

  /** @param expected about how many hashes will come; any number may */
  constructor(expected = 16) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(4, expected) * 2));
    this.slots = new Int32Array(capacity * INTS_PER_SLOT);
    this.mask = capacity - 1;
  }

  /** The integer of a hash, or 0. */
  get(lo: number, hi: number): number {
    return this.slots[slotOf(this.slots, this.mask, lo, hi) + 2]!;
  }

  /** The integer that a hash already has; a new hash is given `value`, which must not be 0. */
  getOrAdd(lo: number, hi: number, value: number): number {
    const { slots } = this;
    const slot = slotOf(slots, this.mask, lo, hi);
    const found = slots[slot + 2]!;
    if (found !== 0) return found;
    slots[slot] = lo;
    slots[slot + 1] = hi;
    slots[slot + 2] = value;
    if (++this.size * 4 > this.mask * 3) this.grow();
    return value;
  }

  /** A filter of all its hashes. */
  filter(): HashFilter {
    const filter = HashFilter.for(this.size);
    const { slots } = this;
    for (let slot = 0; slot < slots.length; slot += INTS_PER_SLOT) {
      if (slots[slot + 2] !== 0) filter.add(slots[slot]!, slots[slot + 1]!);
    }
    return filter;
  }

  private grow(): void {
    const { slots } = this;
    const capacity = (this.mask + 1) * (this.size < SMALL ? 4 : 2);
    const larger = new Int32Array(capacity * INTS_PER_SLOT);
    for (let slot = 0; slot < slots.length; slot += INTS_PER_SLOT) {
      if (slots[slot + 2] === 0) continue;
      const to = slotOf(larger, capacity - 1, slots[slot]!, slots[slot + 1]!);
      larger[to] = slots[slot]!;
      larger[to + 1] = slots[slot + 1]!;
      larger[to + 2] = slots[slot + 2]!;
    }
    this.slots = larger;
    this.mask = capacity - 1;
  }
}

/** Where a hash stands, or the free slot in which it would. */
function slotOf(slots: Int32Array, mask: number, lo: number, hi: number): number {
  let slot = (lo & mask) * INTS_PER_SLOT;
  while (slots[slot + 2] !== 0 && (slots[slot] !== lo || slots[slot + 1] !== hi)) {
    slot += INTS_PER_SLOT;
    if (slot === slots.length) slot = 0;
  }
  return slot;
}
