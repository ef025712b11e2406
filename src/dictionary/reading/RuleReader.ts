import type { TermNote } from "../analysis/TermAnalyzer";
import type { DictionaryRule } from "../DictionaryRule";
import type { Refusal } from "../ParsedDictionary";
import type { Line } from "../text/Line";
import type { LineScanner } from "./LineScanner";
import type { LinePlace } from "./refuse";

/** What one line of a dictionary comes to: a rule that has an effect, a refusal, a repetition, or nothing. */
export type LineReading =
  | { readonly rule: DictionaryRule; readonly refusal?: undefined; readonly repeats?: undefined }
  | { readonly refusal: Refusal; readonly rule?: undefined; readonly repeats?: undefined }
  | { readonly repeats: Repetition; readonly rule?: undefined; readonly refusal?: undefined }
  | null;

/** An entry that the engine passes over because of an earlier one. */
export interface Repetition {
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
  end(): DictionaryRule | null;
  /** Why the engine refuses the file as a whole, having read so many rules. @default it does not */
  refusalOfEnd?(rules: number): Refusal | null;
  /** Reads lines without making rules of them, for checks. @default none: rules are made */
  readonly scanner?: LineScanner;
}
