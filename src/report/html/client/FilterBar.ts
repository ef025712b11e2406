import { plainLine } from "../../../contract/plainText";
import { el } from "./browser";
import type { EntryStatus } from "./Entry";
import type { Filter } from "./Filter";
import { ENTRY_STATUSES, statusBadge } from "./statusBadge";

/** Typing stops for this long before the tables are filtered: a fleet's report has ten thousand rows. */
const TYPING_PAUSE_MS = 120;

/** What there is to choose from. */
export interface FilterChoices {
  readonly domains: readonly string[];
  readonly packages: readonly string[];
  /** How many rows have each status. */
  readonly statuses: ReadonlyMap<EntryStatus, number>;
}

/** The form above the tables; one for all of them. */
export class FilterBar {
  readonly element: HTMLFormElement;
  private readonly text = el("input", {
    type: "search",
    id: "filter-text",
    autocomplete: "off",
    spellcheck: "false",
  });
  private readonly domain: HTMLSelectElement;
  private readonly packageName: HTMLSelectElement;
  private readonly statuses: readonly HTMLInputElement[];
  private readonly announcement = el("p", { role: "status", class: "announcement" });
  private pause: number | undefined;

  constructor(
    choices: FilterChoices,
    private readonly changed: (filter: Filter) => void,
  ) {
    this.domain = choice("filter-domain", "All domains", choices.domains);
    this.packageName = choice("filter-package", "All packages", choices.packages);
    const offered = ENTRY_STATUSES.filter((status) => choices.statuses.has(status));
    this.statuses = offered.map((status) => el("input", { type: "checkbox", value: status, checked: true }));
    this.element = el(
      "form",
      { class: "filters", role: "search", "aria-label": "Filter all tables" },
      labelled("Text", this.text),
      labelled("Domain", this.domain),
      labelled("Package", this.packageName),
      this.statusChoice(choices),
      el("button", { type: "reset" }, "Reset"),
      this.announcement,
    );
    this.listen();
  }

  get filter(): Filter {
    const chosen = this.statuses.filter(({ checked }) => checked).map(({ value }) => value as EntryStatus);
    return {
      words: this.text.value
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ""),
      domain: this.domain.value,
      packageName: this.packageName.value,
      statuses: new Set(chosen),
    };
  }

  /** Says the outcome to those who see the tables and to those who hear them. */
  announce(text: string): void {
    this.announcement.textContent = text;
  }

  private statusChoice(choices: FilterChoices): HTMLElement {
    const labels = this.statuses.map((box) => {
      const status = box.value as EntryStatus;
      const number = el("span", { class: "number" }, ` ${choices.statuses.get(status) ?? 0}`);
      return el("label", { class: "choice" }, box, " ", statusBadge(status), number);
    });
    return el("fieldset", {}, el("legend", {}, "Status"), ...labels);
  }

  private listen(): void {
    const notify = (): void => this.changed(this.filter);
    this.text.addEventListener("input", () => {
      window.clearTimeout(this.pause);
      this.pause = window.setTimeout(notify, TYPING_PAUSE_MS);
    });
    this.element.addEventListener("change", notify);
    this.element.addEventListener("submit", (event) => event.preventDefault());
    // The event comes before the fields are reset.
    this.element.addEventListener("reset", () => window.setTimeout(notify));
  }
}

function choice(id: string, all: string, values: readonly string[]): HTMLSelectElement {
  const options = values.map((value) => el("option", { value }, plainLine(value)));
  return el("select", { id }, el("option", { value: "" }, all), ...options);
}

function labelled(title: string, control: HTMLElement): HTMLElement {
  return el("div", { class: "field" }, el("label", { for: control.id }, title), control);
}
