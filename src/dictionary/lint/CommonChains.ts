import { parseAnalyzer } from "../analysis/parseAnalyzer";
import type { TermAnalyzer } from "../analysis/TermAnalyzer";
import type { LuceneVersion } from "../LuceneVersion";

/** Those of them that drop stop words. */
export const CHAINS_WITH_STOP = ["standard,lowercase,stop", "whitespace,lowercase,stop"] as const;

/** What often stands before a synonym filter, by name. */
export const COMMON_CHAINS = ["standard", "standard,lowercase,stop", "whitespace,lowercase,stop"] as const;

/** Made once: to make them takes longer than to check a small file, and analyzers keep nothing of what they are shown. */
const known = new Map<LuceneVersion, readonly TermAnalyzer[]>();

/** Says behind which common chains the engine refuses a term. */
export class CommonChains {
  private readonly analyzers: readonly TermAnalyzer[];

  constructor(lucene: LuceneVersion) {
    this.analyzers = analyzersOf(lucene);
  }

  /** The chains behind which the term is refused. */
  refusing(term: string): string[] {
    return this.analyzers
      .filter((analyzer) => analyzer.analyze(term).refusal !== null)
      .map(({ chain }) => chain);
  }
}

function analyzersOf(lucene: LuceneVersion): readonly TermAnalyzer[] {
  const analyzers =
    known.get(lucene) ?? COMMON_CHAINS.flatMap((chain) => parseAnalyzer(chain).analyzer(lucene) ?? []);
  known.set(lucene, analyzers);
  return analyzers;
}
