import { type DictionaryWeight, HEAVY_BYTES } from "../dictionary/weight/DictionaryWeight";
import { heapText } from "../dictionary/weight/heapText";

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
