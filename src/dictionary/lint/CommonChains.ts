import { parseAnalyzer } from "../analysis/parseAnalyzer";
import type { TermAnalyzer } from "../analysis/TermAnalyzer";
import type { LuceneVersion } from "../LuceneVersion";

/** What often stands before a synonym filter, by name. */
export const COMMON_CHAINS = ["standard", "standard,lowercase,stop", "whitespace,lowercase,stop"] as const;

/**
 * A term of this one letter is a stop word, and in dictionaries mostly a letter of an example. Without a chain it is not
 * told; with one it is.
 */
const LONE_LETTER = /^\s*a\s*$/i;

/** Says behind which common chains the engine refuses a term. */
export class CommonChains {
  private readonly analyzers: readonly TermAnalyzer[];

  constructor(lucene: LuceneVersion) {
    this.analyzers = COMMON_CHAINS.flatMap((chain) => parseAnalyzer(chain).analyzer(lucene) ?? []);
  }

  /** The chains behind which the term is refused. */
  refusing(term: string): string[] {
    if (LONE_LETTER.test(term)) return [];
    return this.analyzers
      .filter((analyzer) => analyzer.analyze(term).refusal !== null)
      .map(({ chain }) => chain);
  }
}
