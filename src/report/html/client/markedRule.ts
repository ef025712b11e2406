import { plainLine } from "../../../contract/plainText";
import { el } from "./browser";

/** What stands between the terms of a rule; an escaped comma is part of a term. */
const SEPARATORS = /(\s*(?:(?<!\\),|=>)\s*)/;

/** A rule in which the terms stand out that none of the other rules has. */
export function markedRule(text: string, others: readonly string[]): HTMLElement {
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
