import type { Token, Tokenizer } from "../Token";
import { StandardAutomaton } from "./StandardAutomaton";

let automaton: StandardAutomaton | undefined;

/**
 * Words as Lucene's `StandardTokenizer` cuts them. Lucene looks at `longest` code units from where a token begins, and
 * no further: a longer word is cut there, and the rest is the next word.
 *
 * @see https://docs.opensearch.org/latest/analyzers/tokenizers/standard/
 */
export function standardTokenizer(longest: number): Tokenizer {
  return (text) => {
    const scanner = (automaton ??= new StandardAutomaton());
    const tokens: Token[] = [];
    for (let at = 0; at < text.length;) {
      const end = scanner.match(text, at, windowEnd(text, at, longest));
      if (end > 0) tokens.push({ text: text.slice(at, end), increment: 1, end });
      if (end === 0) break; // a window too small for a surrogate pair ends the stream
      at = Math.abs(end);
    }
    return tokens;
  };
}

/** Where Lucene's buffer ends: a pair of surrogates that would be cut is left for the next filling. */
function windowEnd(text: string, at: number, longest: number): number {
  const end = at + longest;
  if (end > text.length) return text.length;
  return (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end;
}
