import { GrowingInts } from "./GrowingInts";
import { HashFilter } from "./HashFilter";
import type { HashTable } from "./HashTable";

/**
 * Hashes in the order of their lines, with a filter in front. Adding one costs next to nothing, where a table of
 * millions costs a miss of the cache each time. What the filter suspects is looked for at the end, in one go.
 */
export class HashLog {
  /** The halves of each hash, one behind the other. */
  private halves = new Int32Array(64);
  private count = 0;
  /** The lines, and how many hashes there are at the end of each. */
  private readonly lines = new GrowingInts();
  private readonly ends = new GrowingInts();
  private filter = new HashFilter(1 << 9);

  /** How many lines there are, each with a group of hashes. */
  get groups(): number {
    return this.lines.length;
  }

  lineOf(group: number): number {
    return this.lines.at(group);
  }

  /** The number of the hash after a group; that of group -1 is 0. */
  endOf(group: number): number {
    return group < 0 ? 0 : this.ends.at(group);
  }

  lowAt(number: number): number {
    return this.halves[2 * number]!;
  }

  highAt(number: number): number {
    return this.halves[2 * number + 1]!;
  }

  /** Adds the hashes of one line: those from one index to another of the lists of their halves. */
  addLine(line: number, lows: Int32Array, highs: Int32Array, from: number, to: number): void {
    this.reserve(this.count + to - from);
    const { halves, filter } = this;
    for (let i = from, at = 2 * this.count; i < to; i++, at += 2) {
      const lo = lows[i]!;
      const hi = highs[i]!;
      halves[at] = lo;
      halves[at + 1] = hi;
      filter.add(lo, hi);
    }
    this.endLine(line, to - from);
  }

  /** Adds the one hash of a line. */
  add(line: number, lo: number, hi: number): void {
    this.reserve(this.count + 1);
    this.halves[2 * this.count] = lo;
    this.halves[2 * this.count + 1] = hi;
    this.filter.add(lo, hi);
    this.endLine(line, 1);
  }

  /** Whether the hash was perhaps added; false is certain. */
  mayHave(lo: number, hi: number): boolean {
    return this.filter.mayHave(lo, hi);
  }

  /** For each hash of a table of numbers from 1, at the number less one: the first line that has it, or 0. */
  firstLines(numbers: HashTable): Int32Array {
    const first = new Int32Array(numbers.size);
    if (numbers.size === 0) return first;
    const { halves } = this;
    const filter = numbers.filter();
    for (let group = 0, i = 0; group < this.groups; group++) {
      for (const end = this.endOf(group); i < end; i++) {
        const lo = halves[2 * i]!;
        const hi = halves[2 * i + 1]!;
        const number = filter.mayHave(lo, hi) ? numbers.get(lo, hi) : 0;
        if (number !== 0 && first[number - 1] === 0) first[number - 1] = this.lineOf(group);
      }
    }
    return first;
  }

  private endLine(line: number, hashes: number): void {
    this.count += hashes;
    this.lines.push(line);
    this.ends.push(this.count);
    if (!this.filter.suffices(this.count)) this.enlargeFilter();
  }

  private reserve(count: number): void {
    if (count * 2 <= this.halves.length) return;
    const larger = new Int32Array(Math.max(count, this.halves.length) * 2);
    larger.set(this.halves);
    this.halves = larger;
  }

  private enlargeFilter(): void {
    this.filter = HashFilter.for(this.count);
    for (let i = 0; i < this.count; i++) this.filter.add(this.lowAt(i), this.highAt(i));
  }
}
