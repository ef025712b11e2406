import type { DictionaryUse, Loading, Serving } from "../../search";
import type { IndexQueries } from "./askQueries";
import type { UnreadReading } from "../../service/door/Reading";

/** Something that was not told: why, a clause, and what would tell it. */
export interface Untold {
  readonly why: string;
  readonly checkedBy: string | null;
}

/** What an index is compared with: the words of the version that the domain serves. */
export type ComparedWords =
  | { readonly kind: "known"; /** A noun phrase: `version v2`. */ readonly called: string }
  | ({ readonly kind: "unknown" } & Untold);

/** Whether the chains take a content that is not on the domain yet. */
export interface ComingContent {
  /** A noun phrase: `the new file`, `version v3`. */
  readonly called: string;
  /** Null where nothing could be put to the engine, and then `untold` says why. */
  readonly loadings: readonly Loading[] | null;
  readonly untold: Untold | null;
}

/** What the indexes of one domain make of one package. */
export interface PackageIndexes {
  readonly packageId: string;
  readonly uses: readonly DictionaryUse[];
  readonly words: ComparedWords;
  readonly servings: readonly Serving[];
  /** Why there are no servings, where the domain did not answer in time; else null. */
  readonly untold: Untold | null;
  /** What open indexes make of its sample queries; empty when it has none. */
  readonly queries: readonly IndexQueries[];
  /** Why its sample queries were not judged; null when they were, or when there are none. */
  readonly queriesUntold: Untold | null;
  /** Null when no other content is on its way. */
  readonly coming: ComingContent | null;
}

/** What one domain said at its own endpoint. */
export interface DomainIndexes {
  /** The index of its place. */
  readonly place: number;
  readonly domainName: string;
  readonly region: string | null;
  /** Host of the endpoint; null when there is none. */
  readonly endpoint: string | null;
  /** Why nothing at all is known; null when its uses were read. */
  readonly untold: Untold | null;
  /** Parts that could not be read: more uses may be there. */
  readonly unread: readonly UnreadReading[];
  /** By id: those that a delivery or an index names. */
  readonly packages: ReadonlyMap<string, PackageIndexes>;
}
