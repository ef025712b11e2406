import type { Refusal } from "../ParsedDictionary";
import type { Line } from "../text/Line";
import type { ScannedTerms } from "./ScannedTerms";

/** Finds the terms of a line without making a string of any, for formats whose files are large. */
export interface LineScanner {
  /** The terms of the line that was scanned last. */
  readonly terms: ScannedTerms;
  /** Reads a line that is not skipped into `terms`. */
  scan(line: Line): Refusal | null;
  /** Whether what was scanned last puts anything into the engine's map. */
  hasEffect(): boolean;
}
