import { plainLine } from "../../../contract/plainText";
import type { Delivery } from "../../../validation/result/Delivery";
import type { LeftOut } from "../../../validation/result/Hop";
import { deliveryStatus, deliveryWord } from "../../wording/deliveryStatus";
import { judged, stateWord } from "../../wording/hopWords";
import { deliveryLabel, domainLabel, packageLabel, versionTransition } from "../../wording/rowLabels";
import { el } from "./browser";
import { deliveryDetails } from "./details";
import { deliveryPath } from "./deliveryPath";
import { code } from "./fieldList";
import { hopList } from "./hopList";
import type { ReportIndex } from "./ReportIndex";
import { statusBadge } from "./statusBadge";

/** A delivery: its picture, why it breaks, and the evidence once opened, which is made when it is first asked for. */
export class DeliveryCard {
  readonly element: HTMLElement;
  private readonly details: HTMLDetailsElement;
  private readonly summary: HTMLElement;

  constructor(
    private readonly delivery: Delivery,
    private readonly index: ReportIndex,
    position: number,
    open: boolean,
  ) {
    const heading = this.heading(`delivery-${position}`);
    const of = el("span", { class: "unseen" }, ` of ${deliveryLabel(delivery)}`);
    this.summary = el("summary", {}, "Evidence and details", of);
    this.details = el("details", { class: "evidence" }, this.summary);
    // The event comes a moment after the details have opened; by hand they are filled before.
    this.details.addEventListener("toggle", () => this.fill());
    this.summary.addEventListener("click", () => this.fill());
    this.details.addEventListener("keydown", (event) => this.closeOnEscape(event));
    if (open) this.open();
    const article = el(
      "article",
      { "aria-labelledby": heading.id },
      this.head(heading),
      deliveryPath(delivery.hops),
      this.reasons(),
      this.details,
    );
    this.element = el("li", { class: `delivery ${deliveryStatus(delivery)}` }, article);
  }

  private open(): void {
    this.details.open = true;
    this.fill();
  }

  private heading(id: string): HTMLElement {
    const { delivery } = this;
    return el("h3", { id }, code(packageLabel(delivery)), " on ", code(domainLabel(delivery)));
  }

  private head(heading: HTMLElement): HTMLElement {
    const { delivery } = this;
    const version = el("span", { class: "version" }, "version ", code(versionTransition(delivery)));
    return el(
      "div",
      { class: "delivery-head" },
      statusBadge(deliveryStatus(delivery), deliveryWord(delivery)),
      heading,
      version,
    );
  }

  /** Why hops that were asked are not proven, and who left the others out: what a reader looks for first. */
  private reasons(): HTMLElement | null {
    const items = this.delivery.hops.flatMap((hop) => {
      const reading = judged(hop);
      if (reading.state === "proven" || reading.state === "planned") return [];
      const why = reading.leftOut === null ? reading.why : leftOutWords(reading.leftOut);
      if (why === null) return [];
      return el("li", {}, el("strong", {}, `${hop.name} ${stateWord(reading)}`), ` – ${plainLine(why)}`);
    });
    return items.length === 0 ? null : el("ul", { class: "reasons" }, ...items);
  }

  private fill(): void {
    if (this.details.childElementCount > 1) return;
    const grid = el("div", { class: "detail-grid" }, ...deliveryDetails(this.delivery, this.index));
    this.details.append(hopList(this.delivery.hops), grid);
  }

  /** Escape in open evidence closes it and gives the focus back to what opened it. */
  private closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.details.open) return;
    this.details.open = false;
    this.summary.focus();
  }
}

function leftOutWords({ by, reason, until }: LeftOut): string {
  return `by ${by}${until === undefined ? "" : ` until ${until}`}: ${reason}`;
}
