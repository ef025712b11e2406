import { el } from "./browser";
import type { Entry } from "./Entry";
import type { Column } from "./TableModel";

type Direction = "ascending" | "descending";

const collator = new Intl.Collator("en", { numeric: true });

/** The head of a table: a button a column, which sorts by it, and the other way round when pressed again. */
export class SortHeader<Row> {
  readonly element: HTMLElement;
  private readonly cells: readonly HTMLElement[];
  private sortedBy: Column<Row> | null = null;
  private direction: Direction = "ascending";

  constructor(
    private readonly columns: readonly Column<Row>[],
    private readonly changed: () => void,
  ) {
    this.cells = columns.map((column) => this.cell(column));
    const opener = el("td", { role: "cell", class: "opener" });
    this.element = el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, opener, ...this.cells));
  }

  /** The entries in the order asked for; before anything was asked for, in their own. */
  sorted(entries: readonly Entry<Row>[]): readonly Entry<Row>[] {
    const column = this.sortedBy;
    if (column === null) return entries;
    const sign = this.direction === "ascending" ? 1 : -1;
    return [...entries].sort((a, b) => sign * compare(column, a, b));
  }

  private cell(column: Column<Row>): HTMLElement {
    const button = el(
      "button",
      { type: "button" },
      column.title,
      el("span", { "aria-hidden": "true", class: "arrow" }),
    );
    button.addEventListener("click", () => this.sortBy(column));
    return el("th", { role: "columnheader", scope: "col", "aria-sort": "none" }, button);
  }

  private sortBy(column: Column<Row>): void {
    const again = this.sortedBy === column && this.direction === "ascending";
    this.direction = again ? "descending" : "ascending";
    this.sortedBy = column;
    this.cells.forEach((cell, index) => {
      cell.setAttribute("aria-sort", this.columns[index] === column ? this.direction : "none");
    });
    this.changed();
  }
}

function compare<Row>(column: Column<Row>, a: Entry<Row>, b: Entry<Row>): number {
  if (column.rank !== undefined) return column.rank(a) - column.rank(b);
  return collator.compare(column.text(a), column.text(b));
}
