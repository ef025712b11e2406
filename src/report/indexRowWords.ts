import type { IndexRow } from "../validation/ValidationReport";

/** `index products`, `index template products (closed)` */
export function holderLabel({ holder }: IndexRow): string {
  const closed = holder.state === "closed" ? " (closed)" : "";
  return holder.kind === "index" ? `${holder.name}${closed}` : `${holder.name} (${holder.kind})`;
}

/** Which analyzer has it, and the fields: what searches pass through. */
export function analyzerLabel({ analyzer, part, searches, indexes }: IndexRow): string {
  if (analyzer === null) return `${part.component} ${part.name}`;
  const fields = [...new Set([...searches, ...indexes])];
  const more = fields.length > MOST_FIELDS ? ", …" : "";
  return fields.length === 0 ? analyzer : `${analyzer}: ${fields.slice(0, MOST_FIELDS).join(", ")}${more}`;
}

const MOST_FIELDS = 3;

/** How the dictionary of a row is called. */
export function dictionaryLabel({ packageName, packageId }: IndexRow): string {
  return packageName ?? packageId;
}

/** What the index has, in words; and whether it would load what is on its way. */
export function servingLabel({ state, loading, holder }: IndexRow): string {
  const now = state ?? (holder.kind === "index" ? "not told" : "serves nobody");
  return loading === null ? now : `${now}, the new content: ${loading.state}`;
}

/** One text that tells most: `notebook → notebook|laptop`, and what it should be where it is not. */
export function wordsLabel({ probes, why, asked }: IndexRow): string {
  const [probe] = probes;
  if (probe === undefined) return why ?? "";
  const { text, inForce, wanted, fromFile } = probe;
  const should = wanted ?? fromFile;
  const differs = should !== null && should !== inForce ? `, not ${should}` : "";
  return `${text} → ${inForce}${differs} (${asked.texts} of ${asked.of} asked)`;
}
