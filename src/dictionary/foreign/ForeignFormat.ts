/** The beginning of a file, as it is told from others. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Lines that are not blank, trimmed, comments included. */
  readonly lines: readonly string[];
  /** The words of the file's name, in lower case. */
  readonly words: ReadonlySet<string>;
}

/** A format that people upload, and that no setting of an index reads. */
export interface ForeignFormat {
  /** With its article, as in a sentence: `a hunspell dictionary`. */
  readonly title: string;
  /** What the service takes in its place, an imperative sentence without a full stop. */
  readonly advice: string;
  matches(sample: Sample): boolean;
}

/** How many of the lines match, from 0 to 1. */
export function share(lines: readonly string[], matches: (line: string) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(matches).length / lines.length;
}
