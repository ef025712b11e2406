import type { DictionaryUse, Loading, Renewal } from "../../search";

export { HOLDER_KINDS } from "../../search/uses/DictionaryUse";
export { PROBE_REASONS, SERVING_STATES } from "../../search/serving/Serving";

/** Every word that a row of an index can have; the types of `src/search` are the truth, and hold these. */
export const HOLDER_STATES = [
  "open",
  "closed",
] as const satisfies readonly DictionaryUse["holder"]["state"][];
export const NAMING_COMPONENTS = [
  "filter",
  "tokenizer",
  "char_filter",
  "analyzer",
] as const satisfies readonly DictionaryUse["part"]["component"][];
export const UPDATEABLES = [
  "in effect",
  "without effect",
  "not set",
] as const satisfies readonly DictionaryUse["updateable"][];
export const LOADING_STATES = [
  "loads",
  "refused",
  "not checked",
] as const satisfies readonly Loading["state"][];
export const RENEWALS = [
  "refresh",
  "close and open",
  "retry the allocation",
] as const satisfies readonly Renewal[];
