import type { ValidationReport } from "../../../validation/result/ValidationReport";
import { count } from "../../wording/count";
import { byId, el } from "./browser";
import { DataTable } from "./DataTable";
import { DeliveryList } from "./DeliveryList";
import { DictionaryList } from "./DictionaryList";
import type { Entry, EntryStatus } from "./Entry";
import type { Filter } from "./Filter";
import { FilterBar, type FilterChoices } from "./FilterBar";
import { indexesTable } from "./indexesTable";
import { ReportIndex } from "./ReportIndex";
import { domainsTable, findingsTable, packagesTable, uncheckedTable } from "./tables";
import { themeChoice } from "./themeChoice";

/** What the page needs of a table, whatever its rows are. */
interface Shown {
  readonly noun: string;
  readonly entries: readonly (Omit<Entry<unknown>, "status"> & { readonly status?: EntryStatus })[];
  readonly table: {
    readonly element: HTMLElement;
    filter(filter: Filter): number;
    showAllRows(all: boolean): void;
  };
}

function start(): void {
  const report = JSON.parse(byId("report").textContent ?? "") as ValidationReport;
  const shown = tablesOf(report);
  const bar = new FilterBar(choicesOf(shown), (filter) => filterAll(shown, filter, bar));
  byId("theme-place").replaceChildren(themeChoice());
  const sections = shown.map(({ table }) => table.element);
  byId("content").replaceChildren(contents(sections), bar.element, ...sections);
  filterAll(shown, bar.filter, bar);
  printWhole(shown);
}

/** On paper there is nothing to click: everything is there and open, and afterwards as it was. */
function printWhole(shown: readonly Shown[]): void {
  const show = (all: boolean) => () => shown.forEach(({ table }) => table.showAllRows(all));
  window.addEventListener("beforeprint", show(true));
  window.addEventListener("afterprint", show(false));
}

/** Links to the sections: with ten thousand rows nobody scrolls to the last. */
function contents(sections: readonly HTMLElement[]): HTMLElement {
  const links = sections.map((section) => {
    const title = section.querySelector("h2")?.firstChild?.textContent?.trim() ?? section.id;
    return el("li", {}, el("a", { href: `#${section.id}` }, title));
  });
  return el("nav", { class: "contents", "aria-label": "Sections" }, el("ul", {}, ...links));
}

function tablesOf(report: ValidationReport): Shown[] {
  const index = new ReportIndex(report);
  const deliveries = new DeliveryList(report, index);
  const dictionaries = new DictionaryList(report);
  return [
    { noun: "delivery", entries: deliveries.entries, table: deliveries },
    shownTable(findingsTable(report, index)),
    { noun: "changed dictionary", entries: dictionaries.entries, table: dictionaries },
    shownTable(packagesTable(report, index)),
    shownTable(domainsTable(report, index)),
    shownTable(indexesTable(report)),
    shownTable(uncheckedTable(report)),
  ].filter(({ entries }) => entries.length > 0);
}

function shownTable<Row>(model: ConstructorParameters<typeof DataTable<Row>>[0]): Shown {
  return { noun: model.noun, entries: model.entries, table: new DataTable(model) };
}

function choicesOf(shown: readonly Shown[]): FilterChoices {
  const domains = new Set<string>();
  const packages = new Set<string>();
  const statuses = new Map<EntryStatus, number>();
  for (const entry of shown.flatMap(({ entries }) => entries)) {
    entry.domains.forEach((name) => domains.add(name));
    entry.packages.forEach((name) => packages.add(name));
    if (entry.status !== undefined) statuses.set(entry.status, (statuses.get(entry.status) ?? 0) + 1);
  }
  const sorted = (names: ReadonlySet<string>): string[] => [...names].sort(new Intl.Collator("en").compare);
  return { domains: sorted(domains), packages: sorted(packages), statuses };
}

function filterAll(shown: readonly Shown[], filter: Filter, bar: FilterBar): void {
  const outcomes = shown.map(({ noun, entries, table }) => {
    const passing = table.filter(filter);
    return passing === entries.length ? count(passing, noun) : `${passing} of ${count(entries.length, noun)}`;
  });
  bar.announce(`Shown: ${outcomes.join(", ")}.`);
}

start();
