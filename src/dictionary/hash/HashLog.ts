import { GrowingInts } from "./GrowingInts";
import { HashFilter } from "./HashFilter";
import type { HashTable } from "./HashTable";

/**
 * Hashes in the order of their lines, with a filter in front. Adding one costs next to nothing, where a table of
 * millions costs a miss of the cache each time. What the filter suspects is looked for at the end, in one go.
 */
export class HashLog {
  private readonly lows = new GrowingInts();
  private readonly highs = new GrowingInts();
  /** The lines, and where the hashes of each end. */
  private readonly lines = new GrowingInts();
  private readonly ends = new GrowingInts();
  private filter = new HashFilter(1 << 12);

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
    return this.lows.at(number);
  }

  highAt(number: number): number {
    return this.highs.at(number);
  }

  /** Adds a hash of the line that {@link endLine} ends. */
  add(lo: number, hi: number): void {
    this.lows.push(lo);
    this.highs.push(hi);
    this.filter.add(lo, hi);
  }

  /** Says of which line the hashes since the last one were. */
  endLine(line: number): void {
    this.lines.push(line);
    this.ends.push(this.lows.length);
    if (!this.filter.suffices(this.lows.length)) this.enlargeFilter();
  }

  /** Whether the hash was perhaps added; false is certain. */
  mayHave(lo: number, hi: number): boolean {
    return this.filter.mayHave(lo, hi);
  }

  /** For each hash of a table of numbers from 1, at the number less one: the first line that has it, or 0. */
  firstLines(numbers: HashTable): Int32Array {
    const first = new Int32Array(numbers.size);
    if (numbers.size === 0) return first;
    const filter = HashFilter.of(numbers);
    for (let group = 0, i = 0; group < this.lines.length; group++) {
      for (const end = this.ends.at(group); i < end; i++) {
        const lo = this.lows.at(i);
        const hi = this.highs.at(i);
        const number = filter.mayHave(lo, hi) ? numbers.get(lo, hi) : 0;
        if (number !== 0 && first[number - 1] === 0) first[number - 1] = this.lines.at(group);
      }
    }
    return first;
  }

  private enlargeFilter(): void {
    this.filter = HashFilter.for(this.lows.length);
    for (let i = 0; i < this.lows.length; i++) this.filter.add(this.lows.at(i), this.highs.at(i));
  }
}
