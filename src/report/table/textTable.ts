import { plainLine } from "../../contract/plainText";
import { displayWidth, fitted } from "./fitted";

/** What a cell says and the colour it says it in. */
export interface Cell {
  readonly text: string;
  /** Applied after measuring, because terminal escapes have no width. @default no colour */
  readonly paint?: (text: string) => string;
}

const GAP = "  ";
/** Below this a column says nothing; a terminal too narrow for it gets lines that wrap. */
const NARROWEST = 8;

/**
 * Lines of a table with aligned columns. When it is wider than `width`, the widest columns give way first
 * and their texts end in `…`.
 */
export function textTable(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  width?: number,
): string[] {
  const all = [header, ...rows].map((cells) =>
    cells.map((cell) => ({ ...cell, text: plainLine(cell.text) })),
  );
  const natural = header.map((_, column) => widestText(all, column));
  const widths = width === undefined ? natural : narrowed(natural, width);
  return all.map((cells) => line(cells, widths));
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
function narrowed(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let excess = sum(widths) + GAP.length * (widths.length - 1) - width;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A loop, because ten thousand rows do not fit into the arguments of `Math.max`. */
function widestText(rows: readonly (readonly Cell[])[], column: number): number {
  return rows.reduce((widest, cells) => Math.max(widest, displayWidth(cells[column]?.text ?? "")), 0);
}
