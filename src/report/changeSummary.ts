import type { DictionaryDiff } from "../dictionary/DictionaryDiff";
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
