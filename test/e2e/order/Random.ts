/** Numbers that look random and are the same for a seed everywhere (mulberry32). */
export class Random {
  private numbered = 0;

  constructor(private state: number) {}

  /** 1, 2, 3 … */
  serial(): number {
    this.numbered += 1;
    return this.numbered;
  }

  /** From 0 to below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** From 0 to `end - 1`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }

  /** Up to `most` of them, each at most once. */
  some<T>(items: readonly T[], most: number): T[] {
    const wanted = this.below(Math.min(most, items.length) + 1);
    return [...new Set(Array.from({ length: wanted }, () => this.pick(items)))];
  }
}
