import type { DictionaryChange, ValidationReport } from "../../../validation/result/ValidationReport";
import { domainLabel, packageLabel } from "../../wording/rowLabels";
import { el } from "./browser";
import { dictionaryChange } from "./dictionaryChange";
import { type Entry, haystackOf } from "./Entry";
import { concerns, type Filter } from "./Filter";

/** What changes in meaning in each dictionary, one fold a dictionary. A change has no status to filter by. */
export class DictionaryList {
  readonly element: HTMLElement;
  readonly entries: readonly Omit<Entry<DictionaryChange>, "status">[];
  private readonly total = el("span", { class: "total" });
  private readonly empty = el("p", { class: "empty", hidden: true }, "Nothing passes the filters.");
  private readonly folds: readonly HTMLElement[];
  private closed: readonly HTMLDetailsElement[] = [];

  constructor(report: ValidationReport) {
    this.entries = report.dictionaries.map((change) => entryOf(change, report));
    this.folds = report.dictionaries.map(dictionaryChange);
    const heading = el("h2", { id: "dictionaries-heading" }, "Changed dictionaries ", this.total);
    this.element = el(
      "section",
      { id: "dictionaries", "aria-labelledby": heading.id },
      heading,
      ...this.folds,
      this.empty,
    );
  }

  /** Shows what passes; says how many that are. */
  filter(filter: Filter): number {
    const passing = this.entries.map((entry) => concerns(entry, filter));
    this.folds.forEach((fold, at) => (fold.hidden = passing[at] !== true));
    const [shown, all] = [passing.filter(Boolean).length, passing.length];
    this.empty.hidden = shown > 0;
    this.total.textContent = shown === all ? `${all}` : `${shown} of ${all}`;
    return shown;
  }

  /** On paper there is nothing to click: everything is open, and afterwards as it was. */
  showAllRows(all: boolean): void {
    if (all) {
      this.closed = [...this.element.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    }
    this.closed.forEach((details) => (details.open = all));
  }
}

/** It concerns the domains that its package is delivered to. */
function entryOf(
  change: DictionaryChange,
  { deliveries }: ValidationReport,
): Omit<Entry<DictionaryChange>, "status"> {
  const { packageName } = change;
  const own = deliveries.filter((row) => packageName !== null && row.packageName === packageName);
  return {
    row: change,
    domains: own.map(domainLabel),
    packages: packageName === null ? [] : [...new Set([packageName, ...own.map(packageLabel)])],
    // The words that are carried along are those of the whole dictionary: what they say did not change.
    haystack: haystackOf({ ...change, trial: null }),
  };
}
