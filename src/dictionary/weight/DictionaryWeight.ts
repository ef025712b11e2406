/**
 * Each index that uses the dictionary holds a map of its own on every node that has one of its shards: with this much, a
 * domain of small nodes (1 GiB of heap) is full with three dozen of them.
 */
export const HEAVY_BYTES = 32 * 2 ** 20;

/** What a dictionary costs the engine. */
export interface DictionaryWeight {
  /** How many rules have an effect. */
  readonly rules: number;
  /**
   * Entries of the engine's map: n equivalents make n² − n, a mapping as many as its inputs times its outputs, any other
   * rule one for each word. Counted rule by rule: what two rules say counts twice.
   */
  readonly expansions: number;
  /**
   * Bytes of heap that the finished map takes on every node, once for each index that uses it; null for formats whose map
   * was not measured. Building it takes several times as much for a moment.
   *
   * Measured against Lucene 9.12 (8.8 differs by less than a hundredth): synonyms were off by 12 % too little to 22 % too
   * much in 24 files, word lists and entries of kuromoji and nori by less than a tenth. Stemmer overrides hang on how much
   * the stems have in common: a fifth too little to twice.
   */
  readonly heapBytes: number | null;
}
