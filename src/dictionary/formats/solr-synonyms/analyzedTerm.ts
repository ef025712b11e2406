import type { SynonymAnalyzer } from "../../ParseOptions";
import { isJavaWhiteSpace, javaTrim } from "../../text/javaText";

/** `CharTokenizer.DEFAULT_MAX_WORD_LEN`: a longer word is cut, and what follows is the next word. */
const LONGEST_WORD = 255;

/** A term as it stands in a rule, after unescaping, trimming and the analyzer; empty when nothing is left. */
export function analyzedTerm(raw: string, analyzer: SynonymAnalyzer): string {
  const text = javaTrim(raw.includes("\\") ? raw.replace(/\\([^])/g, "$1") : raw);
  return analyzedText(text, analyzer);
}

/** A text after the analyzer, its words separated by one space. */
export function analyzedText(text: string, analyzer: SynonymAnalyzer): string {
  return analyzer === "keyword" ? text : wordsOf(text).join(" ");
}

/** The words that Lucene's `WhitespaceTokenizer` makes of a text. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inWord = at < text.length && !isJavaWhiteSpace(text.charCodeAt(at));
    if (start >= 0 && (!inWord || isFull(text, start, at))) {
      words.push(text.slice(start, at));
      start = -1;
    }
    if (inWord && start < 0) start = at;
  }
  return words;
}

/** Whether the word from `start` to `at` is as long as it may get; a surrogate pair stays whole. */
function isFull(text: string, start: number, at: number): boolean {
  return at - start >= LONGEST_WORD && (text.charCodeAt(at) & 0xfc00) !== 0xdc00;
}
