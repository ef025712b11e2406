import type { ScannedTerms } from "../reading/ScannedTerms";

/**
 * Finds terms among those of one rule. It holds numbers of terms, whose hashes stay where they are: a rule of
 * six million terms must not be copied.
 */
export class TermIndex {
  private readonly slots: Int32Array;

  /** @param capacity how many terms will be added at most */
  constructor(
    private readonly terms: ScannedTerms,
    capacity: number,
  ) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity + 1) + 0.5));
  }

  /** Whether a term was added that is the same as term `index`. */
  has(index: number): boolean {
    return this.slots[this.slotOf(index)] !== 0;
  }

  add(index: number): void {
    this.slots[this.slotOf(index)] = index + 1;
  }

  private slotOf(index: number): number {
    const { slots, terms } = this;
    const mask = slots.length - 1;
    let slot = terms.lows[index]! & mask;
    while (slots[slot] !== 0 && !terms.same(slots[slot]! - 1, index)) slot = (slot + 1) & mask;
    return slot;
  }
}
