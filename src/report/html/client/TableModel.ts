import type { Content } from "./browser";
import type { Entry } from "./Entry";

export interface Column<Row> {
  readonly title: string;
  /** What it sorts by, and shows when there is no `content`. */
  readonly text: (entry: Entry<Row>) => string;
  /** What it sorts by instead, where the order of the letters is not the order of the things. */
  readonly rank?: (entry: Entry<Row>) => number;
  readonly content?: (entry: Entry<Row>) => Content;
  /** Short values that read badly in two lines. @default false */
  readonly compact?: boolean;
}

/** What a table shows. */
export interface TableModel<Row> {
  /** Of the table's section in the page. */
  readonly id: string;
  readonly title: string;
  /** One row, as a noun: `association`. */
  readonly noun: string;
  readonly columns: readonly Column<Row>[];
  readonly entries: readonly Entry<Row>[];
  /** Whether the details are printed as well; thousands of rows with everything fill a book. @default false */
  readonly printedOpen?: boolean;
  /** How a row is called where its details are opened. */
  readonly label: (row: Row) => string;
  readonly details: (row: Row) => readonly HTMLElement[];
}
