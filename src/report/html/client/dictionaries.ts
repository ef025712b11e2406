import type { DictionaryDiff, RuleText, TermChange } from "../../../dictionary/DictionaryDiff";
import type { DictionaryChange } from "../../../validation/ValidationReport";
import { changeSummary } from "../../changeSummary";
import { weightSummary } from "../../weightSummary";
import { plainLine } from "../../../contract/plainText";
import { el } from "./browser";
import { code } from "./fieldList";
import { noQueryTrial, queryTrial } from "./queryTrial";

/** What changes in meaning in each dictionary, one fold a dictionary; null when none changes. */
export function dictionariesSection(changes: readonly DictionaryChange[]): HTMLElement | null {
  if (changes.length === 0) return null;
  const heading = el(
    "h2",
    { id: "dictionaries-heading" },
    "Changed dictionaries ",
    el("span", { class: "total" }, `${changes.length}`),
  );
  return el(
    "section",
    { id: "dictionaries", "aria-labelledby": heading.id },
    heading,
    ...changes.map(change),
  );
}

function change({
  address,
  packageName,
  comparedWith,
  diff,
  why,
  formatGuessedFrom,
  weight,
  trial,
  noTrial,
}: DictionaryChange): HTMLElement {
  const title = plainLine(packageName ?? address);
  if (diff === null)
    return el("p", { class: "change" }, code(title), ` – no difference to show: ${why ?? ""}`);
  return el(
    "details",
    { class: "change" },
    el("summary", {}, code(title), ` – ${changeSummary(diff)}`),
    el(
      "p",
      {},
      "Declared at ",
      code(address),
      `, compared with ${plainLine(comparedWith)}, read as ${diff.format}${formatGuessedFrom === null ? "" : ` (because ${plainLine(formatGuessedFrom)})`}, ${diff.totals.rulesBefore} → ${diff.totals.rulesAfter} rules. ${weightSummary(weight)}`,
    ),
    trial === null ? noQueryTrial(noTrial) : queryTrial(trial, diff.format),
    ...ruleChanges(diff),
  );
}

function ruleChanges({
  added,
  removed,
  changed,
  merged,
  split,
  terms,
  totals,
}: DictionaryDiff): HTMLElement[] {
  return [
    ...list(
      "Removed rules",
      removed.map((rule) => line("del", rule)),
      totals.removed,
    ),
    ...list(
      "Added rules",
      added.map((rule) => line("ins", rule)),
      totals.added,
    ),
    ...list(
      "Changed rules",
      changed.map(({ before, after }) =>
        el("li", {}, el("div", {}, marked("del", before)), el("div", {}, marked("ins", after))),
      ),
      totals.changed,
    ),
    ...list(
      "Sets merged of several",
      merged.map(({ before, after }) => regrouped(before, [after])),
      totals.merged,
    ),
    ...list(
      "Sets split into several",
      split.map(({ before, after }) => regrouped([before], after)),
      totals.split,
    ),
    ...list("Terms with another meaning", terms.map(term), totals.terms),
  ];
}

function regrouped(before: readonly RuleText[], after: readonly RuleText[]): HTMLElement {
  const old = before.map((rule) => el("div", {}, marked("del", rule)));
  return el("li", {}, ...old, ...after.map((rule) => el("div", {}, marked("ins", rule))));
}

function list(title: string, items: readonly HTMLElement[], total: number): HTMLElement[] {
  if (total === 0) return [];
  const shown = items.length === total ? `${total}` : `${items.length} of ${total} shown`;
  return [el("h3", {}, `${title} (${shown})`), el("ul", { class: "rules" }, ...items)];
}

function line(kind: "ins" | "del", rule: RuleText): HTMLElement {
  return el("li", {}, marked(kind, rule));
}

function marked(kind: "ins" | "del", { line: number, text }: RuleText): HTMLElement {
  const sign = kind === "ins" ? "+" : "−";
  return el(kind, {}, el("span", { class: "line" }, `${sign} line ${number}`), " ", code(text));
}

function term({ term: word, before, after }: TermChange): HTMLElement {
  return el("li", {}, code(word), ": ", terms(before), " → ", terms(after));
}

function terms(list: readonly string[]): HTMLElement {
  return el("span", {}, list.length === 0 ? "nothing" : plainLine(list.join(", ")));
}
