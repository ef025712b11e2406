import type { LinePlace } from "./refuse";
import { GrowingInts } from "../hash/GrowingInts";
import { HashTable } from "../hash/HashTable";

/** Many more than are ever shown: what is suspected is not yet found. */
const MOST_TEXTS = 1 << 14;

/** Hashes that may have come before, each with the place of its first suspicion; only the first keep a text. */
export class Suspects {
  /** The suspects' numbers, from 1. */
  readonly numbers = new HashTable();
  private readonly lines = new GrowingInts();
  private readonly columns = new GrowingInts();
  private readonly endColumns = new GrowingInts();
  private readonly texts: string[] = [];

  /** The line on which a hash was suspected first, or 0. */
  lineOf(lo: number, hi: number): number {
    const number = this.numbers.get(lo, hi);
    return number === 0 ? 0 : this.lines.at(number - 1);
  }

  /** Suspects a hash that is not suspected yet. */
  add(lo: number, hi: number, place: LinePlace): void {
    this.numbers.getOrAdd(lo, hi, this.numbers.size + 1);
    this.lines.push(place.line);
    this.columns.push(place.column);
    this.endColumns.push(place.endColumn);
    if (this.texts.length < MOST_TEXTS) this.texts.push(place.text);
  }

  /** Shows each suspect's place, with its number less one. */
  forEach(look: (place: LinePlace, index: number) => void): void {
    for (let index = 0; index < this.lines.length; index++) look(this.placeOf(index), index);
  }

  private placeOf(index: number): LinePlace {
    return {
      line: this.lines.at(index),
      column: this.columns.at(index),
      endColumn: this.endColumns.at(index),
      text: this.texts[index] ?? "",
    };
  }
}
