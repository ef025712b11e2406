/**
 * How well a line fits a format: `own` hardly stands in a file of another one; `fits` is what the format is for;
 * `read` is read, and means little; `no` is refused or nonsense.
 */
export type LineFit = "own" | "fits" | "read" | "no";

/** How files of a format are told from others. */
export interface FormatSigns {
  /** Judges a line that is neither blank nor a comment, trimmed. */
  fit(line: string): LineFit;
  /** What lines that are `own` or `fits` have, for people: `words and one stem on the two sides of an arrow`. */
  readonly shape: string;
  /** Whether one look at the lines leaves no doubt. @default never */
  marks?(lines: readonly string[]): boolean;
  /** Whether the words of a file's name, in lower case (`userdict_ja.txt`: userdict, ja, txt), speak for the format. */
  named(words: ReadonlySet<string>): boolean;
}

/** Whether one of some words is there. */
export function hasAny(words: ReadonlySet<string>, ...wanted: readonly string[]): boolean {
  return wanted.some((word) => words.has(word));
}
