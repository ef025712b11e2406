/**
 * A 64-bit hash of code units as two 32-bit halves, fed one unit at a time.
 *
 * Equal hashes are taken for equal texts. Of the seven million terms of a 50 MB file, two different ones
 * collide with a probability of about one in a million; a collision would cost one wrong warning, never an error.
 */
export class Hash64 {
  lo = SEED_LO;
  hi = SEED_HI;

  reset(): void {
    this.lo = SEED_LO;
    this.hi = SEED_HI;
  }

  add(unit: number): void {
    this.lo = Math.imul(this.lo ^ unit, PRIME_LO);
    this.hi = Math.imul((this.hi << 13) | (this.hi >>> 19), PRIME_HI) + unit;
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
  }

  /** Spreads the last units over all bits; call once, at the end. */
  finish(): void {
    const { lo, hi } = this;
    this.lo = mix(lo ^ Math.imul(hi, PRIME_LO));
    this.hi = mix(hi ^ Math.imul(lo, PRIME_HI));
  }
}

const SEED_LO = 0x811c9dc5 | 0;
const SEED_HI = 0x2545f491;
const PRIME_LO = 0x01000193;
const PRIME_HI = 0x9e3779b1 | 0;

/** The finalizer of MurmurHash3, which is public domain. */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
