import { el } from "./browser";
import type { Entry } from "./Entry";
import { type Filter, passes } from "./Filter";
import { Pager } from "./Pager";
import { RowView } from "./RowView";
import { SortHeader } from "./SortHeader";
import type { TableModel } from "./TableModel";

const PAGE_ROWS = 100;

/** A table that filters, sorts, and shows a page of rows at a time, so that ten thousand are as quick as ten. */
export class DataTable<Row> {
  readonly element: HTMLElement;
  private readonly body = el("tbody", { role: "rowgroup" });
  private readonly empty = el("p", { class: "empty", hidden: true }, "Nothing passes the filters.");
  private readonly total = el("span", { class: "total" });
  private readonly header: SortHeader<Row>;
  private readonly pager: Pager;
  private readonly table: HTMLTableElement;
  private shown: readonly Entry<Row>[];
  private allOpen = false;

  constructor(private readonly model: TableModel<Row>) {
    this.shown = model.entries;
    this.pager = new Pager(model.title, PAGE_ROWS, () => this.render());
    this.header = new SortHeader(model.columns, () => this.restart());
    const heading = el("h2", { id: `${model.id}-heading` }, `${model.title} `, this.total);
    this.table = el(
      "table",
      { role: "table", "aria-labelledby": heading.id },
      this.header.element,
      this.body,
    );
    const scroller = el("div", { class: "scroller" }, this.table);
    this.element = el(
      "section",
      { id: model.id, "aria-labelledby": heading.id },
      heading,
      scroller,
      this.empty,
      this.pager.element,
    );
  }

  /** Shows what passes, from its first page on; says how many that are. */
  filter(filter: Filter): number {
    this.shown = this.model.entries.filter((entry) => passes(entry, filter));
    this.restart();
    return this.shown.length;
  }

  /** On paper there is nothing to click: all rows that pass the filters. */
  showAllRows(all: boolean): void {
    this.allOpen = all && this.model.printedOpen === true;
    this.pager.showAll(all);
    this.render();
  }

  private restart(): void {
    this.shown = this.header.sorted(this.shown);
    this.pager.restart(this.shown.length);
    this.render();
  }

  private render(): void {
    const { start, end } = this.pager;
    const views = this.shown
      .slice(start, end)
      .map((entry, index) => new RowView(this.model, entry, start + index));
    this.body.replaceChildren(...views.map((view) => view.element));
    if (this.allOpen) views.forEach((view) => view.open());
    this.table.hidden = this.shown.length === 0;
    this.empty.hidden = this.shown.length > 0;
    const all = this.model.entries.length;
    this.total.textContent = this.shown.length === all ? `${all}` : `${this.shown.length} of ${all}`;
  }
}
