import picocolors from "picocolors";
import { plainLine } from "../../contract/plainText";
import type { DictionaryDiff, RuleText } from "../../dictionary";
import { counted } from "../terminal/print";

/** What changed in meaning, for people: rules first, then the terms that lead elsewhere. */
export function renderDiffPretty(diff: DictionaryDiff, color: boolean): string {
  if (diff.identical)
    return `the same in meaning: ${counted(diff.totals.rulesAfter, "rule")} of ${diff.format}${inOtherOrder(diff)}\n`;
  const colors = picocolors.createColors(color);
  const lines = [
    ...section(
      "removed",
      diff.totals.removed,
      diff.removed.map((rule) => colors.red(`- ${plainLine(rule.text)}`)),
    ),
    ...section(
      "added",
      diff.totals.added,
      diff.added.map((rule) => colors.green(`+ ${plainLine(rule.text)}`)),
    ),
    ...section(
      "changed",
      diff.totals.changed,
      diff.changed.map((rule) => changed(rule, colors)),
    ),
    ...section(
      "merged: several sets became one",
      diff.totals.merged,
      diff.merged.map(({ before, after }) => regrouped(before, [after], colors)),
    ),
    ...section(
      "split: one set became several",
      diff.totals.split,
      diff.split.map(({ before, after }) => regrouped([before], after, colors)),
    ),
    ...section(
      "moved, which changes nothing",
      diff.totals.moved,
      diff.moved.map(({ before, after }) => `${plainLine(after.text)} (line ${before.line} → ${after.line})`),
    ),
    ...section("terms that lead elsewhere", diff.totals.terms, diff.terms.map(term)),
    ...queries(diff),
  ];
  return `${lines.join("\n")}\n`;
}

/** A heading with the true total; what a cap cut off is said. */
function section(title: string, total: number, items: readonly string[]): string[] {
  if (total === 0) return [];
  const more = total > items.length ? [`  … and ${total - items.length} more`] : [];
  return [`${title} (${total})`, ...items.map((item) => `  ${item}`), ...more];
}

function changed(
  { before, after }: DictionaryDiff["changed"][number],
  colors: ReturnType<typeof picocolors.createColors>,
): string {
  return `${colors.red(`- ${plainLine(before.text)}`)}\n  ${colors.green(`+ ${plainLine(after.text)}`)}`;
}

function regrouped(
  before: readonly RuleText[],
  after: readonly RuleText[],
  colors: ReturnType<typeof picocolors.createColors>,
): string {
  const lines = [
    ...before.map(({ text }) => colors.red(`- ${plainLine(text)}`)),
    ...after.map(({ text }) => colors.green(`+ ${plainLine(text)}`)),
  ];
  return lines.join("\n  ");
}

function inOtherOrder({ totals }: DictionaryDiff): string {
  return totals.moved === 0 ? "" : `, ${totals.moved} of them in another order`;
}

/** How much of what people type is answered otherwise. */
function queries({ singleWordQueries: { changed, first } }: DictionaryDiff): string[] {
  if (changed === 0) return [];
  const more = changed > first.length ? ", …" : "";
  return [
    `single-word queries that are answered otherwise: ${changed} (${first.map(plainLine).join(", ")}${more})`,
  ];
}

function term({ term: word, before, after }: DictionaryDiff["terms"][number]): string {
  return `${plainLine(word)}: ${leadsTo(before)} → ${leadsTo(after)}`;
}

function leadsTo(terms: readonly string[]): string {
  return terms.length === 0 ? "nothing" : terms.map(plainLine).join(", ");
}
