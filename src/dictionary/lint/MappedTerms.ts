import type { ScannedTerms } from "../format/ScannedTerms";
import { GrowingInts } from "../hash/GrowingInts";
import { HashFilter } from "../hash/HashFilter";
import { HashTable } from "../hash/HashTable";

/** The terms of the explicit mappings so far, numbered from 0; several checks share the one table of them. */
export class MappedTerms {
  /** The numbers of the terms of the mapping that was read last, inputs first. */
  readonly numbers = new GrowingInts();

  private readonly table = new HashTable();
  /** The line on which each term was an input first, or 0. */
  private readonly inputLines = new GrowingInts();
  private filter = new HashFilter(1 << 12);

  /** How many terms there are. */
  get count(): number {
    return this.table.size;
  }

  /** Reads a mapping that stands on a line. */
  read(terms: ScannedTerms, line: number): void {
    this.numbers.length = 0;
    for (let i = 0; i < terms.count; i++) {
      const number = this.numberOf(terms.lows[i]!, terms.highs[i]!);
      this.numbers.push(number);
      if (i < terms.inputs && this.inputLines.at(number) === 0) this.inputLines.values[number] = line;
    }
  }

  /** The line on which a term was an input first, or 0 when none has been one. */
  inputLine(lo: number, hi: number): number {
    const number = this.filter.mayHave(lo, hi) ? this.table.get(lo, hi) : 0;
    return number === 0 ? 0 : this.inputLines.at(number - 1);
  }

  private numberOf(lo: number, hi: number): number {
    const { table } = this;
    const next = table.size + 1;
    const number = table.getOrAdd(lo, hi, next);
    if (number === next) {
      this.inputLines.push(0);
      this.filter.add(lo, hi);
      if (!this.filter.suffices(next)) this.enlargeFilter();
    }
    return number - 1;
  }

  private enlargeFilter(): void {
    this.filter = this.filter.larger();
    this.table.fill(this.filter);
  }
}
