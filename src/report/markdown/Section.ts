/** A row of a section. */
export interface SectionRow {
  /** With its line break. */
  readonly whole: string;
  /** What stands in its place where the whole is too long. @default nothing, the section ends before it */
  readonly brief?: string;
}

/** A part of the comment that can be cut at whole rows. */
export interface Section {
  /** Stands before the rows, with its line breaks. */
  readonly head: string;
  /** The most important first. */
  readonly rows: readonly SectionRow[];
  /** Stands after the rows, with its line breaks. */
  readonly tail: string;
  /** What the rows are, in the plural: `associations`. */
  readonly noun: string;
  /** The part of the body that is the section's for certain, between 0 and 1. */
  readonly share: number;
}

/** UTF-8 bytes; never fewer than UTF-16 units, so that a limit held in bytes is held in characters too. */
export function size(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

/** What the section needs to be shown whole. */
export function wholeSize(section: Section): number {
  return size(wholeText(section));
}

/** The section with as many rows as fit into `budget` bytes; it says so when that is not all of them. */
export function cut(section: Section, budget: number): string {
  const whole = wholeText(section);
  if (size(whole) <= budget) return whole;
  const { head, rows, tail } = section;
  // No note is longer than the one with the largest number in it.
  const fitting = fittingRows(rows, budget - size(head + tail + note(section, rows.length)));
  return `${head}${fitting.join("")}${tail}${note(section, fitting.length)}`;
}

function wholeText({ head, rows, tail }: Section): string {
  return `${head}${rows.map(({ whole }) => whole).join("")}${tail}`;
}

function fittingRows(rows: readonly SectionRow[], budget: number): string[] {
  const fitting: string[] = [];
  let left = budget;
  for (const { whole, brief } of rows) {
    const row = size(whole) <= left ? whole : brief;
    if (row === undefined || size(row) > left) break;
    fitting.push(row);
    left -= size(row);
  }
  return fitting;
}

function note({ rows, noun }: Section, shown: number): string {
  const numbers = `${shown.toLocaleString("en-US")} of ${rows.length.toLocaleString("en-US")} ${noun}`;
  return `\n_Shown: ${numbers}. The JSON and HTML reports have all._\n`;
}

/**
 * The sections, one after the other, in at most `budget` bytes. Each gets its share, or less when it needs
 * less; what is left goes to the sections that need more, in their order.
 */
export function fitSections(sections: readonly Section[], budget: number): string {
  const needs = sections.map(wholeSize);
  const grants = sections.map(({ share }, index) => Math.min(needs[index] ?? 0, Math.floor(share * budget)));
  let left = budget - grants.reduce((total, grant) => total + grant, 0);
  return sections
    .map((section, index) => {
      const granted = grants[index] ?? 0;
      const extra = Math.min(left, (needs[index] ?? 0) - granted);
      left -= extra;
      return cut(section, granted + extra);
    })
    .join("");
}
