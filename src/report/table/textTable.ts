import stringWidth from "string-width";
import { plainLine } from "../../contract/plainText";

/** What a cell says and the colour it says it in. */
export interface Cell {
  readonly text: string;
  /** Applied after measuring, because terminal escapes have no width. @default no colour */
  readonly paint?: (text: string) => string;
  /** In the header: columns below which this one is not narrowed; `Infinity` never cuts it. @default 8 */
  readonly least?: number;
}

const GAP = "  ";
/** Below this a column says nothing. */
const NARROWEST = 8;

/**
 * Lines of a table with aligned columns. When it is wider than `width`, the widest columns give way first
 * and their texts end in `…`; where that is not enough, the lines are longer than `width`.
 */
export function textTable(header: readonly Cell[], rows: readonly Row[], width?: number): string[] {
  const all = printable([header, ...rows]);
  const natural = naturalWidths(all, header);
  return linesOf(all, narrowed(natural, header, width ?? Infinity).widths);
}

/** As {@link textTable}; null where the columns cannot give way enough. */
export function fittingTable(header: readonly Cell[], rows: readonly Row[], width?: number): string[] | null {
  const all = printable([header, ...rows]);
  const { widths, excess } = narrowed(naturalWidths(all, header), header, width ?? Infinity);
  return excess > 0 ? null : linesOf(all, widths);
}

type Row = readonly Cell[];

function printable(rows: readonly Row[]): Row[] {
  return rows.map((cells) => cells.map((cell) => ({ ...cell, text: plainLine(cell.text) })));
}

function naturalWidths(rows: readonly Row[], header: Row): number[] {
  return header.map((_, column) => widestText(rows, column));
}

function linesOf(rows: readonly Row[], widths: readonly number[]): string[] {
  return rows.map((cells) => line(cells, widths));
}

function line(cells: readonly Cell[], widths: readonly number[]): string {
  const padded = cells.map(({ text, paint }, column) => {
    const columns = widths[column] ?? 0;
    const shown = fitted(text, columns);
    const isLast = column === cells.length - 1;
    const padding = isLast ? "" : " ".repeat(Math.max(0, columns - displayWidth(shown)));
    return (paint === undefined ? shown : paint(shown)) + padding;
  });
  return padded.join(GAP).trimEnd();
}

/** Takes from the widest column, one by one, until the line fits or every column is at its narrowest. */
function narrowed(natural: readonly number[], header: Row, width: number): Narrowed {
  const widths = [...natural];
  let excess = sum(widths) + GAP.length * (widths.length - 1) - width;
  for (; excess > 0; excess -= 1) {
    const widest = widestYielding(widths, header);
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return { widths, excess };
}

interface Narrowed {
  readonly widths: readonly number[];
  readonly excess: number;
}

function widestYielding(widths: readonly number[], header: Row): number {
  return widths.reduce((found, columns, index) => {
    const yields = columns > (header[index]?.least ?? NARROWEST);
    return yields && columns > (widths[found] ?? 0) ? index : found;
  }, -1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A loop, because ten thousand rows do not fit into the arguments of `Math.max`. */
function widestText(rows: readonly (readonly Cell[])[], column: number): number {
  return rows.reduce((widest, cells) => Math.max(widest, displayWidth(cells[column]?.text ?? "")), 0);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const ASCII_ONLY = /^[ -~]*$/;

/** Columns that a text takes on a terminal: two for wide East Asian characters, none for combining ones. */
export function displayWidth(text: string): number {
  return ASCII_ONLY.test(text) ? text.length : stringWidth(text);
}

/** The text, or as much of it as fits with `…` at its end. Never cuts a character in two. */
export function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = "";
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += displayWidth(segment);
    if (used > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}
