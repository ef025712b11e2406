/** A list of 32-bit integers that grows without boxing them. */
export class GrowingInts {
  values: Int32Array;
  length = 0;

  constructor(capacity = 64) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  /** The value at an index that was pushed. */
  at(index: number): number {
    return this.values[index]!;
  }

  private grow(): void {
    // Long lists grow by half: the old and the new copy are in memory at once, and the limit is 400 MB.
    const capacity = this.length < 1 << 20 ? this.length * 2 : Math.ceil(this.length * 1.5);
    const larger = new Int32Array(capacity);
    larger.set(this.values);
    this.values = larger;
  }
}
