import type { TermNote } from "../analysis/TermAnalyzer";
import type { Line } from "../text/Line";
import type { LineScanner } from "./LineScanner";
import type { RuleBase } from "./Rule";
import type { DictionaryRefusal, LinePlace } from "./refuse";

/** What one line of a dictionary comes to: a rule that has an effect, a refusal, a repetition, or nothing. */
export type LineReading =
  | { readonly rule: RuleBase; readonly refusal?: undefined; readonly repeats?: undefined }
  | { readonly refusal: DictionaryRefusal; readonly rule?: undefined; readonly repeats?: undefined }
  | { readonly repeats: PassedOver; readonly rule?: undefined; readonly refusal?: undefined }
  | null;

/** An entry that the engine passes over because of an earlier one. */
export interface PassedOver {
  /** The line of the earlier one. */
  readonly line: number;
  /** What the two have in common, in the later one. */
  readonly place: LinePlace;
}

/** Reads one format, line by line, as the engine does. */
export interface RuleReader {
  /** What a chain did to the terms of the line that was read last, without a word; only of synonyms. */
  readonly notes?: readonly TermNote[];
  /** Whether the engine passes over the line, as a comment or as blank. Asked once of every line, in order. */
  isSkipped(line: Line): boolean;
  /** Reads a line that is UTF-8 and not skipped. */
  read(line: Line): LineReading;
  /** The rule that only the end of the file completes, or null. */
  end(): RuleBase | null;
  /** Why the engine refuses the file as a whole, having read so many rules. @default it does not */
  refusalOfEnd?(rules: number): DictionaryRefusal | null;
  /** Reads lines without making rules of them, for checks. @default none: rules are made */
  readonly scanner?: LineScanner;
}
