import { el } from "./browser";

/** Which rows are shown, and the buttons to show others; hidden while one page holds everything. */
export class Pager {
  readonly element: HTMLElement;
  start = 0;
  private total = 0;
  private pageRows: number;
  private readonly range = el("span", { "aria-live": "off" });
  private readonly previous = el("button", { type: "button" }, "Previous");
  private readonly next = el("button", { type: "button" }, "Next");

  constructor(
    title: string,
    private readonly rowsPerPage: number,
    private readonly changed: () => void,
  ) {
    this.pageRows = rowsPerPage;
    this.element = el(
      "nav",
      { class: "pager", "aria-label": `Pages of ${title}` },
      this.previous,
      this.range,
      this.next,
    );
    this.previous.addEventListener("click", () => this.move(-this.pageRows));
    this.next.addEventListener("click", () => this.move(this.pageRows));
  }

  /** One past the last row that is shown. */
  get end(): number {
    return Math.min(this.start + this.pageRows, this.total);
  }

  /** Silent: the outcome of a filter is announced once, for all tables. */
  restart(total: number): void {
    this.range.setAttribute("aria-live", "off");
    this.total = total;
    this.start = 0;
    this.describe();
  }

  showAll(all: boolean): void {
    this.pageRows = all ? Infinity : this.rowsPerPage;
    this.restart(this.total);
  }

  private move(rows: number): void {
    const start = this.start + rows;
    if (start < 0 || start >= this.total) return;
    this.start = start;
    this.range.setAttribute("aria-live", "polite");
    this.describe();
    this.changed();
  }

  /** `aria-disabled` keeps the focus where it is when the last page is reached; `disabled` would drop it. */
  private describe(): void {
    this.element.hidden = this.total <= this.pageRows;
    const number = (value: number): string => value.toLocaleString("en-US");
    this.range.textContent = `Rows ${number(this.start + 1)}–${number(this.end)} of ${number(this.total)}`;
    toggle(this.previous, this.start > 0);
    toggle(this.next, this.end < this.total);
  }
}

function toggle(button: HTMLButtonElement, enabled: boolean): void {
  button.setAttribute("aria-disabled", String(!enabled));
}
