import type { DictionaryDiff } from "../dictionary/DictionaryDiff";
import { count } from "./count";

/** `3 rules added, 1 removed, 2 changed; 5 terms with another meaning`. */
export function changeSummary({ identical, totals }: DictionaryDiff): string {
  if (identical) return "no change in meaning";
  const { added, removed, changed, terms } = totals;
  return `${count(added, "rule")} added, ${removed} removed, ${changed} changed; ${count(terms, "term")} with another meaning`;
}
