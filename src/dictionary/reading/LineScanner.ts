import type { Line } from "../text/Line";
import type { DictionaryRefusal } from "./refuse";
import type { ScannedTerms } from "./ScannedTerms";

/** Finds the terms of a line without making a string of any, for formats whose files are large. */
export interface LineScanner {
  /** The terms of the line that was scanned last. */
  readonly terms: ScannedTerms;
  /** How many of its commas separate nothing; Lucene drops what is between them. */
  readonly strayCommas: number;
  /** Where the first of them stands. */
  readonly firstStrayComma: number;
  /** Whether an arrow has nothing at all on one side, so that Lucene takes it for a part of a term. */
  readonly dangling: boolean;
  /** Reads a line that is not skipped into `terms`. */
  scan(line: Line): DictionaryRefusal | null;
  /** A term of the line that was scanned last, as it is handed to the analyzer. */
  termText(line: Line, index: number): string;
  /** Whether what was scanned last puts anything into the engine's map. */
  hasEffect(): boolean;
}
