import type { TermAnalysis, TermAnalyzer, TermRefusal } from "./TermAnalyzer";
import type { CharFilter, Token, TokenFilter, Tokenizer } from "./Token";

/** The parts of a chain, ready to run. */
export interface RunnableChain {
  readonly chain: string;
  readonly isPlain: boolean;
  readonly lenient: boolean;
  readonly charFilters: readonly CharFilter[];
  readonly tokenizer: Tokenizer;
  readonly filters: readonly TokenFilter[];
}

/**
 * Does with a term what `SynonymMap.Parser.analyze` does.
 *
 * @see https://lucene.apache.org/core/9_12_0/analysis/common/org/apache/lucene/analysis/synonym/SynonymMap.Parser.html
 */
export class ChainAnalyzer implements TermAnalyzer {
  readonly chain: string;
  readonly isPlain: boolean;
  readonly lenient: boolean;

  constructor(private readonly parts: RunnableChain) {
    ({ chain: this.chain, isPlain: this.isPlain, lenient: this.lenient } = parts);
  }

  analyze(term: string): TermAnalysis {
    const { charFilters, tokenizer, filters } = this.parts;
    const text = charFilters.reduce((filtered, filter) => filter(filtered), term);
    const all = tokenizer(text);
    const tokens = filters.reduce((left, filter) => filter(left, text.length), all);
    const refusal = refusalOf(term, tokens);
    if (refusal !== null) return { text: "", refusal, lost: "" };
    const words = tokens.length === 1 ? tokens[0]!.text : tokens.map((token) => token.text).join(" ");
    const lost = tokens.length === all.length ? "" : wordsOf(all.slice(tokens.length));
    return { text: words, refusal, lost };
  }
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(" ");
}

/** The first thing that Lucene refuses. */
function refusalOf(term: string, tokens: readonly Token[]): TermRefusal | null {
  for (const { text, increment } of tokens) {
    if (text === "") return { why: "zero-length", says: `term: ${term} analyzed to a zero-length token` };
    if (increment === 1) continue;
    const says = `term: ${term} analyzed to a token (${text}) with position increment != 1 (got: ${increment})`;
    return { why: "hole", says };
  }
  if (tokens.length > 0) return null;
  return { why: "eliminated", says: `term: ${term} was completely eliminated by analyzer` };
}
