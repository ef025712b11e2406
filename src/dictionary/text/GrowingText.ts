import { GrowingInts } from "../hash/GrowingInts";

/** Many texts one behind the other, numbered from 0, without an object for each. */
export class GrowingText {
  private units = new Uint16Array(1024);
  private length = 0;
  private readonly ends = new GrowingInts();

  /** How many texts there are. */
  get count(): number {
    return this.ends.length;
  }

  push(text: string): void {
    this.reserve(this.length + text.length);
    for (let i = 0; i < text.length; i++) this.units[this.length++] = text.charCodeAt(i);
    this.ends.push(this.length);
  }

  /** Whether the text of a number is this one. */
  equals(number: number, text: string): boolean {
    const start = number === 0 ? 0 : this.ends.at(number - 1);
    if (this.ends.at(number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (this.units[start + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  private reserve(length: number): void {
    if (length <= this.units.length) return;
    const larger = new Uint16Array(Math.max(length, this.units.length * 2));
    larger.set(this.units.subarray(0, this.length));
    this.units = larger;
  }
}
