import type { Token, TokenFilter } from "../Token";
import { javaLowerCase } from "./lowercaseFilter";

/** How a stop filter is set. */
export interface StopFilterSettings {
  readonly words: Iterable<string>;
  readonly ignoreCase: boolean;
  /** Whether a stop word at the very end of the text goes too. */
  readonly removeTrailing: boolean;
}

/**
 * Lucene's `StopFilter`, or `SuggestStopFilter` where stop words at the end of a text stay. What follows a stop word
 * has its position too, which leaves a hole.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/stop/
 */
export function stopFilter({ words, ignoreCase, removeTrailing }: StopFilterSettings): TokenFilter {
  const keyOf = ignoreCase ? javaLowerCase : (text: string): string => text;
  const stopWords = new Set([...words].map(keyOf));
  return (tokens, textLength) => {
    const kept: Token[] = [];
    let skipped = 0;
    tokens.forEach((token, index) => {
      const isStopWord = stopWords.has(keyOf(token.text));
      const stays = !removeTrailing && index === tokens.length - 1 && token.end === textLength;
      if (isStopWord && !stays) {
        skipped += token.increment;
      } else {
        const placed = skipped === 0 ? token : { ...token, increment: token.increment + skipped };
        kept.push(isStopWord ? { ...placed, keyword: true } : placed);
        skipped = 0;
      }
    });
    return kept;
  };
}
