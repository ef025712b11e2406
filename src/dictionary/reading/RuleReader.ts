import type { DictionaryRule } from "../DictionaryRule";
import type { Refusal } from "../ParsedDictionary";
import type { Line } from "../text/Line";

/** What one line of a dictionary comes to: a rule that has an effect, a refusal, a repetition, or nothing. */
export type LineReading =
  | { readonly rule: DictionaryRule; readonly refusal?: undefined; readonly repeats?: undefined }
  | { readonly refusal: Refusal; readonly rule?: undefined; readonly repeats?: undefined }
  /** An entry that the engine passes over because of the one on line `repeats`. */
  | { readonly repeats: number; readonly rule?: undefined; readonly refusal?: undefined }
  | null;

/** Reads one format, line by line, as the engine does. */
export interface RuleReader {
  /** Whether the engine passes over the line, as a comment or as blank. */
  isSkipped(line: Line): boolean;
  /** Reads a line that is UTF-8 and not skipped. */
  read(line: Line): LineReading;
  /** The rule that only the end of the file completes, or null. */
  end(): DictionaryRule | null;
}
