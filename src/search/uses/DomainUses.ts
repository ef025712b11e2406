import type { Reading } from "../../service/reading";
import type { DictionaryUse } from "./DictionaryUse";

/** What answers at an endpoint. */
export interface DomainEngine {
  readonly distribution: "opensearch" | "elasticsearch";
  /** `2.19.0`; in compatibility mode what the domain says it is. */
  readonly version: string;
  /** `OpenSearch_2.19`, as the service writes it. */
  readonly engineVersion: string;
}

/** Every use of a dictionary on one domain. */
export interface DomainUses {
  /** Host of the endpoint, as evidence calls it. */
  readonly place: string;
  readonly engine: Reading<DomainEngine>;
  /** Uses in open indexes, in closed ones, in templates of each kind: each may be unread for itself. */
  readonly uses: readonly DictionaryUse[];
  /** What could not be read: more uses may be there. Empty when `uses` is all. */
  readonly unread: readonly (Reading<never> & { readonly kind: "unread" })[];
}
