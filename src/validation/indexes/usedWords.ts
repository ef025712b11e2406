import type { DictionaryUse, Loading, Serving } from "../../search";

/** `products`, `the index template products` */
export function holderName({ holder }: Pick<DictionaryUse, "holder">): string {
  return holder.kind === "index" ? `the index ${holder.name}` : `the ${holder.kind} ${holder.name}`;
}

/** `the index products (analyzer words)` */
export function servingName({ use, analyzer }: Pick<Serving, "use" | "analyzer">): string {
  const { name, component } = use.part;
  return `${holderName(use)} (${analyzer === null ? `${component} ${name}` : `analyzer ${analyzer}`})`;
}

/** `a, b and c` of distinct texts. */
export function listed(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  const last = distinct.pop() ?? "";
  return distinct.length === 0 ? last : `${distinct.join(", ")} and ${last}`;
}

/** Whether it is read by searches or by indexing: a part that no analyzer has is only loaded. */
export function isUsed({ analyzers }: DictionaryUse): boolean {
  return analyzers.length > 0;
}

export function isOpenIndex({ holder }: DictionaryUse): boolean {
  return holder.kind === "index" && holder.state === "open";
}

/** Tells uses apart: two answers about one use need not be one object. */
export function useKey({ holder, part }: DictionaryUse): string {
  return JSON.stringify([holder.kind, holder.name, part.component, part.name, part.setting]);
}

/** What the engine said of a content, else what our own reading says of it. */
export function refusalOf({ refusal, why }: Loading): string {
  return refusal?.said ?? refusal?.explanation ?? why ?? "it gave no reason";
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
