/** A list of 32-bit integers that grows without boxing them. */
export class GrowingInts {
  values: Int32Array;
  length = 0;

  /** @param capacity at first; so few lie in the heap of JavaScript itself, which costs a small file a fifth of the time */
  constructor(capacity = 16) {
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
    // The half that is not written to takes no memory yet: the system hands out zeroed pages when they are touched.
    const larger = new Int32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}
