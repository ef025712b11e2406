import type { LinePlace } from "../format/refuse";
import { GrowingInts } from "../hash/GrowingInts";

/** Many more than are ever shown: what is suspected is not yet found. */
const MOST_TEXTS = 1 << 14;

/** Places to be reported if a suspicion turns out true; a file can have millions, and only the first keep a text. */
export class SuspectPlaces {
  private readonly lines = new GrowingInts();
  private readonly columns = new GrowingInts();
  private readonly endColumns = new GrowingInts();
  private readonly texts: string[] = [];

  push(place: LinePlace): void {
    this.lines.push(place.line);
    this.columns.push(place.column);
    this.endColumns.push(place.endColumn);
    if (this.texts.length < MOST_TEXTS) this.texts.push(place.text);
  }

  /** The place of a number, counted from 0; its text is empty when it was not kept. */
  at(number: number): LinePlace {
    return {
      line: this.lines.at(number),
      column: this.columns.at(number),
      endColumn: this.endColumns.at(number),
      text: this.texts[number] ?? "",
    };
  }
}
