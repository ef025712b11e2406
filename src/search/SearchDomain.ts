import type { Reading } from "../service/reading";
import type { AnalyzedToken } from "./chain/tokensByText";
import type { Loading } from "./loading/Loading";
import type { RefreshOutcome } from "./refreshIndexes";
import type { Serving, WordsToServe } from "./serving/Serving";
import type { DomainUses } from "./uses/DomainUses";
import type { DictionaryUse } from "./uses/DictionaryUse";

/** Whose chain texts go through: an analyzer's, or that of a field's documents. */
export type AnalyzedBy =
  { readonly analyzer: string } | { readonly normalizer: string } | { readonly field: string };

/**
 * One domain, at its own endpoint. Nothing throws: what was not told is unread, not checked or unknown, with why and
 * what would check it. Read-only but for {@link refresh}. Uses are read once; open another to look again.
 */
export interface SearchDomain {
  /** Host of the endpoint, as evidence calls it. */
  readonly place: string;
  /** All uses of all dictionaries. */
  uses(): Promise<DomainUses>;
  /**
   * Whether each index that uses the package has the words: one for each analyzer of each use. Of a template only where the
   * engine refuses the file that is on the domain.
   */
  serving(packageId: string, words: WordsToServe | null): Promise<readonly Serving[]>;
  /** Whether each index and template that uses the package would load the content. */
  loading(
    packageId: string,
    content: { readonly format: WordsToServe["format"]; readonly now: Uint8Array },
  ): Promise<readonly Loading[]>;
  /** What an index makes of texts: for sample queries. */
  analyze(
    index: string,
    by: AnalyzedBy,
    texts: readonly string[],
  ): Promise<Reading<readonly AnalyzedToken[][]>>;
  /** Has the indexes of these uses read their updateable files again. The only call that changes anything. */
  refresh(uses: readonly DictionaryUse[]): Promise<readonly RefreshOutcome[]>;
  /** Requests that were sent, tries included. */
  readonly calls: number;
  close(): void;
}
