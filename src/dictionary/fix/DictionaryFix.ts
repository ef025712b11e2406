/** One line that a fix changes or takes away. */
export interface FixedLine {
  /** Line in the file as it was, counted from 1. */
  readonly line: number;
  /** The line as it was, without its end; may hold control characters. */
  readonly before: string;
  /** The line as it is to be, or null where it goes. */
  readonly after: string | null;
  /** What is mended, a noun phrase. */
  readonly what: string;
}

/** What mends a dictionary without changing what its author says. */
export interface DictionaryFix {
  /** The whole file as it is to be; the bytes that were given where nothing is to be mended. */
  readonly content: Uint8Array;
  /** Whether there is anything to mend. */
  readonly changed: boolean;
  /** Whether a byte order mark goes, which the engine read into the first line. */
  readonly byteOrderMark: boolean;
  /** How many lines end with a carriage return, alone or before a line feed, and end with a line feed then. */
  readonly lineEnds: number;
  /** Lines whose text changes, in their order. */
  readonly lines: readonly FixedLine[];
  /** What the engine sees of it, each a clause; empty where it holds the same rules before and after. */
  readonly changes: readonly string[];
  /** Why nothing can be mended, a clause; null where it can. */
  readonly refused: string | null;
}
