/** A part of the comment that can be cut at whole rows. */
export interface Section {
  /** Stands before the rows, with its line breaks. */
  readonly head: string;
  /** Each with its line break; the most important first. */
  readonly rows: readonly string[];
  /** Stands after the rows, with its line breaks. */
  readonly tail: string;
  /** How many things there really are; more than `rows` when they were cut before. */
  readonly total: number;
  /** What the rows are, in the plural: `associations`. */
  readonly noun: string;
  /** The part of the body that is the section's for certain, between 0 and 1. */
  readonly share: number;
}

/** UTF-8 bytes; never fewer than UTF-16 units, so that a limit held in bytes is held in characters too. */
export function size(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** The section with as many rows as fit into `budget` bytes; it says so when that is not all of them. */
export function cut(section: Section, budget: number): string {
  const whole = written(section, section.rows.length);
  if (size(whole) <= budget) return whole;
  let left = budget - size(written(section, 0));
  const fitting = section.rows.findIndex((row) => (left -= size(row)) < 0);
  return written(section, fitting);
}

function written({ head, rows, tail, total, noun }: Section, shown: number): string {
  const numbers = `${shown.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} ${noun}`;
  const note = shown === total ? "" : `\n_Shown: ${numbers}. The JSON and HTML reports have all._\n`;
  return `${head}${rows.slice(0, shown).join("")}${tail}${note}`;
}
