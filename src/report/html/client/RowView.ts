import { plainLine } from "../../../contract/plainText";
import { el } from "./browser";
import type { Entry } from "./Entry";
import type { Column, TableModel } from "./TableModel";

/** A row and, below it once opened, its details. They are made when they are first asked for. */
export class RowView<Row> {
  readonly element: DocumentFragment;
  private readonly button: HTMLButtonElement;
  private readonly row: HTMLElement;
  private details: HTMLElement | null = null;

  constructor(
    private readonly model: TableModel<Row>,
    private readonly entry: Entry<Row>,
    private readonly position: number,
  ) {
    const label = `Details of ${model.noun} ${plainLine(model.label(entry.row))}`;
    this.button = el("button", {
      type: "button",
      class: "open",
      "aria-expanded": "false",
      "aria-label": label,
    });
    this.row = el(
      "tr",
      { role: "row", class: `row ${entry.status}` },
      el("td", { role: "cell", class: "opener" }, this.button),
      ...model.columns.map((column) => this.cell(column)),
    );
    this.row.addEventListener("click", (event) => this.clicked(event));
    this.row.addEventListener("keydown", (event) => this.closeOnEscape(event));
    this.element = document.createDocumentFragment();
    this.element.append(this.row);
  }

  private cell(column: Column<Row>): HTMLElement {
    const content = column.content?.(this.entry) ?? breakable(plainLine(column.text(this.entry)));
    return el(
      "td",
      { role: "cell", "data-title": column.title, class: column.compact === true && "compact" },
      content,
    );
  }

  /** A click anywhere in the row opens it, but not the one that ends the selection of a text. */
  private clicked(event: MouseEvent): void {
    const onButton = event.target instanceof Node && this.button.contains(event.target);
    if (onButton || window.getSelection()?.isCollapsed !== false) this.toggle();
  }

  /** Once it is in the page: its details go behind it. */
  open(): void {
    this.show(true);
  }

  private toggle(): void {
    this.show(this.button.getAttribute("aria-expanded") !== "true");
  }

  private show(open: boolean): void {
    this.details ??= this.makeDetails();
    this.details.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
  }

  private makeDetails(): HTMLElement {
    const id = `${this.model.id}-details-${this.position}`;
    const details = el("tr", { role: "row", class: "details", id }, this.detailsCell());
    details.addEventListener("keydown", (event) => this.closeOnEscape(event));
    this.button.setAttribute("aria-controls", id);
    this.row.after(details);
    return details;
  }

  private detailsCell(): HTMLElement {
    const grid = el("div", { class: "detail-grid" }, ...this.model.details(this.entry.row));
    return el("td", { role: "cell", colspan: this.model.columns.length + 1 }, grid);
  }

  /** Escape in an open row closes it and gives the focus back to the button that opened it. */
  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || this.button.getAttribute("aria-expanded") !== "true") return;
    this.toggle();
    this.button.focus();
  }
}

/** Where an address may go on in the next line: behind what joins its parts. */
const JOINTS = /(?<=[a-z0-9\])"][._/])(?=[a-z0-9])/gi;

/** A text whose addresses break at their joints and not in the middle of a word. */
function breakable(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split(JOINTS).forEach((part, at) => fragment.append(...(at === 0 ? [part] : [el("wbr"), part])));
  return fragment;
}
