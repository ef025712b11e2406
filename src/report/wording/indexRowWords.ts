import type { IndexRow } from "../../validation/result/rows";

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

/** What the index has, in words; how its sample queries stand; and whether it would load what is on its way. */
export function servingLabel(row: IndexRow): string {
  const { state, loading, holder } = row;
  const now = state ?? (holder.kind === "index" ? "not told" : "serves nobody");
  const coming = loading === null ? "" : `, the new content: ${loading.state}`;
  return `${now}${queriesLabel(row)}${coming}`;
}

/** `, 2 of 3 expectations hold`; those that hold are nowhere else in reports for people. */
function queriesLabel({ queries }: IndexRow): string {
  if (queries === null || queries.judgements.length === 0) return "";
  const held = queries.judgements.filter(({ state }) => state === "held").length;
  return `, ${held} of ${queries.judgements.length} expectations hold`;
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
