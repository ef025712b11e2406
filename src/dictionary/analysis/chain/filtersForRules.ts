import type { ChainPart } from "./ChainPart";

/**
 * Filters with which the engine refuses to parse rules, whatever the rules are; `lenient` does not help. Tried on
 * OpenSearch 2.19 and 3.9.
 */
export const FORBIDDEN_FILTERS: readonly string[] = [
  "common_grams",
  "edgeNGram",
  "edge_ngram",
  "fingerprint",
  "keyword_repeat",
  "multiplexer",
  "nGram",
  "ngram",
  "shingle",
  "word_delimiter",
  "word_delimiter_graph",
];

/** Filters that rules do not go through, though texts do. Tried on OpenSearch 2.19 and 3.9. */
export const SKIPPED_FILTERS: readonly string[] = [
  "dictionary_decompounder",
  "hyphenation_decompounder",
  "synonym",
];

/** Whether the engine refuses to parse rules with this filter before them. */
export function isForbidden({ type, settings }: ChainPart): boolean {
  if (type === "cjk_bigram") return String(settings?.["output_unigrams"]) === "true";
  return FORBIDDEN_FILTERS.includes(type);
}

export function isSkipped({ type }: ChainPart): boolean {
  return SKIPPED_FILTERS.includes(type);
}
