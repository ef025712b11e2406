import { parseAnalyzer } from "../analysis/parseAnalyzer";
import type { TermAnalyzer } from "../analysis/TermAnalyzer";
import type { LuceneVersion } from "../LuceneVersion";

/** Those of them that drop stop words. */
export const CHAINS_WITH_STOP = ["standard,lowercase,stop", "whitespace,lowercase,stop"] as const;

/** What often stands before a synonym filter, by name. */
export const COMMON_CHAINS = ["standard", "standard,lowercase,stop", "whitespace,lowercase,stop"] as const;

/** Says behind which common chains the engine refuses a term. */
export class CommonChains {
  private readonly analyzers: readonly TermAnalyzer[];

  constructor(lucene: LuceneVersion) {
    this.analyzers = COMMON_CHAINS.flatMap((chain) => parseAnalyzer(chain).analyzer(lucene) ?? []);
  }

  /** The chains behind which the term is refused. */
  refusing(term: string): string[] {
    return this.analyzers
      .filter((analyzer) => analyzer.analyze(term).refusal !== null)
      .map(({ chain }) => chain);
  }
}
