import type { Delivery } from "../../../validation/result/Delivery";
import type { ValidationReport } from "../../../validation/result/ValidationReport";
import { deliveryStatus } from "../../wording/deliveryStatus";
import { reviewOrder } from "../../wording/ordering";
import { domainLabel, packageLabel } from "../../wording/rowLabels";
import { el } from "./browser";
import { DeliveryCard } from "./DeliveryCard";
import { overviewPath } from "./deliveryPath";
import { type Entry, haystackOf } from "./Entry";
import { type Filter, passes } from "./Filter";
import { Pager } from "./Pager";
import type { ReportIndex } from "./ReportIndex";

const PAGE_CARDS = 25;

const collator = new Intl.Collator("en", { numeric: true });

type Order = (a: Entry<Delivery>, b: Entry<Delivery>) => number;

/** The first is the order in which the entries come. */
const orders: Readonly<Record<string, Order>> = {
  "worst first": () => 0,
  "by package": (a, b) => collator.compare(packageLabel(a.row), packageLabel(b.row)),
  "by domain": (a, b) => collator.compare(domainLabel(a.row), domainLabel(b.row)),
};

/** Pictures of the deliveries, a page of them at a time, and above them one of all that pass the filters. */
export class DeliveryList {
  readonly element: HTMLElement;
  readonly entries: readonly Entry<Delivery>[];
  private readonly total = el("span", { class: "total" });
  private readonly overview = el("div");
  private readonly list = el("ul", { class: "deliveries", role: "list" });
  private readonly empty = el("p", { class: "empty", hidden: true }, "Nothing passes the filters.");
  private readonly pager = new Pager("Deliveries", PAGE_CARDS, () => this.render());
  private readonly order = el(
    "select",
    { id: "delivery-order" },
    ...Object.keys(orders).map((name) => el("option", { value: name }, name)),
  );
  private shown: readonly Entry<Delivery>[];
  private allOpen = false;

  constructor(
    { deliveries }: ValidationReport,
    private readonly index: ReportIndex,
  ) {
    this.entries = reviewOrder(deliveries).map(entryOf);
    this.shown = this.entries;
    const heading = el("h2", { id: "deliveries-heading" }, "Deliveries ", this.total);
    const label = el("label", { for: this.order.id }, "Order");
    this.order.addEventListener("change", () => this.restart());
    this.element = el(
      "section",
      { id: "deliveries", "aria-labelledby": heading.id },
      el("div", { class: "list-head" }, heading, el("div", { class: "field order" }, label, this.order)),
      this.overview,
      this.list,
      this.empty,
      this.pager.element,
    );
  }

  /** Shows what passes, from its first page on; says how many that are. */
  filter(filter: Filter): number {
    this.shown = this.entries.filter((entry) => passes(entry, filter));
    this.restart();
    return this.shown.length;
  }

  /** On paper there is nothing to click: all that pass the filters, with their evidence. */
  showAllRows(all: boolean): void {
    this.allOpen = all;
    this.pager.showAll(all);
    this.render();
  }

  private restart(): void {
    const order = orders[this.order.value];
    if (order !== undefined) this.shown = this.inOwnOrder().sort(order);
    this.pager.restart(this.shown.length);
    this.render();
  }

  /** What was sorted by name before goes back to worst first. */
  private inOwnOrder(): Entry<Delivery>[] {
    const shown = new Set(this.shown);
    return this.entries.filter((entry) => shown.has(entry));
  }

  private render(): void {
    const { start, end } = this.pager;
    const cards = this.shown
      .slice(start, end)
      .map(({ row }, at) => new DeliveryCard(row, this.index, start + at, this.allOpen));
    this.list.replaceChildren(...cards.map(({ element }) => element));
    const rows = this.shown.map(({ row }) => row);
    this.overview.replaceChildren(...(rows.length > 1 ? [overviewPath(rows)] : []));
    this.empty.hidden = rows.length > 0;
    const all = this.entries.length;
    this.total.textContent = rows.length === all ? `${all}` : `${rows.length} of ${all}`;
  }
}

function entryOf(row: Delivery): Entry<Delivery> {
  return {
    row,
    status: deliveryStatus(row),
    domains: [domainLabel(row)],
    packages: [packageLabel(row)],
    haystack: haystackOf(row),
  };
}
