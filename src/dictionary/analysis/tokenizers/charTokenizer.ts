import type { Token, Tokenizer } from "../Token";

/** `CharTokenizer.DEFAULT_MAX_WORD_LEN` */
export const LONGEST_WORD = 255;

/**
 * Runs of code points of one kind, as Lucene's `CharTokenizer` cuts them: a longer word is cut where it has
 * `longest` code units, and what follows is the next word; a surrogate pair stays whole.
 *
 * @see https://lucene.apache.org/core/9_12_0/analysis/common/org/apache/lucene/analysis/util/CharTokenizer.html
 */
export function charTokenizer(isWordPart: (codePoint: number) => boolean, longest: number): Tokenizer {
  return (text) => {
    const tokens: Token[] = [];
    let start = -1;
    for (let at = 0; at < text.length;) {
      const codePoint = text.codePointAt(at)!;
      const next = at + (codePoint > 0xffff ? 2 : 1);
      const inWord = isWordPart(codePoint);
      if (inWord && start < 0) start = at;
      const end = inWord ? next : at;
      if (start >= 0 && (!inWord || end - start >= longest)) {
        tokens.push({ text: text.slice(start, end), increment: 1, end });
        start = -1;
      }
      at = next;
    }
    if (start >= 0) tokens.push({ text: text.slice(start), increment: 1, end: text.length });
    return tokens;
  };
}
