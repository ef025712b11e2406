import type { DictionaryDiff, RuleText, TermChange } from "../../../dictionary/DictionaryDiff";
import { plainLine } from "../../../contract/plainText";
import { el } from "./browser";
import { code } from "./fieldList";

/** The rules that differ, old above new, and the terms that mean something else. */
export function ruleChanges({
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
      removed.map((rule) => item(ruleLine("del", rule))),
      totals.removed,
    ),
    ...list(
      "Added rules",
      added.map((rule) => item(ruleLine("ins", rule))),
      totals.added,
    ),
    ...list(
      "Changed rules",
      changed.map(({ before, after }) => regrouped([before], [after])),
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

function list(title: string, items: readonly HTMLElement[], total: number): HTMLElement[] {
  if (total === 0) return [];
  const shown = items.length === total ? `${total}` : `${items.length} of ${total} shown`;
  return [el("h3", {}, `${title} (${shown})`), el("ul", { class: "rules" }, ...items)];
}

function item(...lines: readonly HTMLElement[]): HTMLElement {
  return el("li", {}, ...lines);
}

/** What stood there, and below it what stands there now, each with the words that the other side has not. */
function regrouped(before: readonly RuleText[], after: readonly RuleText[]): HTMLElement {
  const [old, now] = [before, after].map((rules) => rules.map(({ text }) => text));
  return item(
    ...before.map((rule) => ruleLine("del", rule, now)),
    ...after.map((rule) => ruleLine("ins", rule, old)),
  );
}

/** A sign, the line, the rule: the colour says no more than the sign. */
function ruleLine(
  kind: "ins" | "del",
  { line, text }: RuleText,
  others: readonly string[] = [],
): HTMLElement {
  const sign = kind === "ins" ? "+" : "−";
  const place = el("span", { class: "rule-line" }, `${sign} line ${line}`);
  return el(kind, {}, place, " ", others.length === 0 ? code(text) : markedRule(text, others));
}

function term({ term: word, before, after }: TermChange): HTMLElement {
  return el("li", {}, code(word), ": ", terms(before), " → ", terms(after));
}

function terms(all: readonly string[]): HTMLElement {
  return el("span", {}, all.length === 0 ? "nothing" : plainLine(all.join(", ")));
}

/** What stands between the terms of a rule; an escaped comma is part of a term. */
const SEPARATORS = /(\s*(?:(?<!\\),|=>)\s*)/;

/** A rule in which the terms stand out that none of the other rules has. */
function markedRule(text: string, others: readonly string[]): HTMLElement {
  const known = new Set(others.flatMap(termsOf));
  const parts = plainLine(text).split(SEPARATORS);
  return el(
    "code",
    {},
    // Every second part is a separator.
    ...parts.map((part, at) =>
      at % 2 === 1 || known.has(part.trim()) ? part : el("strong", { class: "other-term" }, part),
    ),
  );
}

function termsOf(text: string): string[] {
  return plainLine(text)
    .split(SEPARATORS)
    .filter((_, at) => at % 2 === 0)
    .map((part) => part.trim());
}
