import { el } from "./browser";
import type { EntryStatus } from "./Entry";

/** Worst first; the order of filters and of sorting. */
export const ENTRY_STATUSES: readonly EntryStatus[] = [
  "error",
  "warning",
  "unknown",
  "info",
  "ok",
  "suppressed",
];

const signs: Readonly<Record<EntryStatus, string>> = {
  error: "✕",
  warning: "!",
  unknown: "?",
  info: "i",
  ok: "✓",
  suppressed: "–",
};

/**
 * A sign, a word and a colour: none of them alone tells a status.
 *
 * @param word another word for it, where there is a better one
 */
export function statusBadge(status: EntryStatus, word: string = status): HTMLElement {
  return el(
    "span",
    { class: `badge ${status}` },
    el("span", { "aria-hidden": "true" }, signs[status]),
    ` ${word}`,
  );
}
