import type { Reading } from "../../service/reading";
import type { DictionaryUse } from "./DictionaryUse";
import type { DomainEngine } from "./engineOf";

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
