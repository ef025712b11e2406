import type { DictionaryDiff } from "../../dictionary/DictionaryDiff";
import { type DictionaryWeight, HEAVY_BYTES } from "../../dictionary/weight/DictionaryWeight";
import { heapText } from "../../dictionary/weight/heapText";
import { count } from "./count";

/** `3 rules added, 1 removed, 2 changed; 5 terms with another meaning`. */
export function changeSummary({ identical, totals }: DictionaryDiff): string {
  if (identical) return "no change in meaning";
  const { added, removed, changed, merged, split, terms } = totals;
  const regrouped = [
    ...(merged > 0 ? [`${count(merged, "set")} merged of several`] : []),
    ...(split > 0 ? [`${count(split, "set")} split into several`] : []),
  ];
  const rules = [`${count(added, "rule")} added`, `${removed} removed`, `${changed} changed`, ...regrouped];
  const meaning = terms > 0 ? `; ${count(terms, "term")} with another meaning` : "";
  return `${rules.join(", ")}${meaning}`;
}

/**
 * `It takes about 1.2 MB of heap on every node, for each index that uses it, and took 1.1 MB.`; empty for what was not
 * weighed.
 */
export function weightSummary(
  weight: { readonly before: DictionaryWeight; readonly after: DictionaryWeight } | null,
): string {
  const [before, after] = [weight?.before.heapBytes ?? null, weight?.after.heapBytes ?? null];
  if (after === null) return "";
  const took = before === null || before === after ? "" : `, and took ${heapText(before)}`;
  const heavy =
    after < HEAVY_BYTES ? "" : " That is a lot: give it only to the domains and indexes that need it.";
  return `It takes about ${heapText(after)} of heap on every node, for each index that uses it${took}.${heavy}`;
}
