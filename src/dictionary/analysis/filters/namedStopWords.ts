import type { LuceneVersion } from "../../LuceneVersion";
import { NAMED_STOP_WORDS, NAMED_STOP_WORDS_OF_10 } from "../tables/stopWords.generated";

/** The list that a stop filter without words has. */
export const DEFAULT_STOP_WORDS = "_english_";

/** The names of OpenSearch's lists of stop words, such as `_english_`. */
export const STOP_WORD_LISTS: readonly string[] = Object.keys(NAMED_STOP_WORDS);

/**
 * Words with the lists among them replaced by theirs, as OpenSearch does it; a name that is no list's is a word.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/stop/
 */
export function withNamedStopWords(words: readonly string[], lucene: LuceneVersion): string[] {
  return words.flatMap((word) => listOf(word, lucene)?.split(" ") ?? [word]);
}

function listOf(name: string, lucene: LuceneVersion): string | undefined {
  if (!STOP_WORD_LISTS.includes(name)) return undefined;
  return (lucene >= 10 ? NAMED_STOP_WORDS_OF_10[name] : undefined) ?? NAMED_STOP_WORDS[name];
}
