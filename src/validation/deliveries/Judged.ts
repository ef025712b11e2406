import type { Rehearsal } from "../../rehearsal";
import type { CausedHop } from "../hops/hopReading";
import type { Comparison, DeliverySubject, PackageSubject } from "../comparison/Comparison";
import type { DomainIndexes } from "../indexes/DomainIndexes";

/** A package with its first two hops. */
export interface JudgedPackage {
  readonly subject: PackageSubject;
  readonly object: CausedHop;
  readonly package: CausedHop;
}

/** A delivery with all its hops. */
export interface JudgedDelivery {
  readonly subject: DeliverySubject;
  /** Object, package, domain, index. */
  readonly hops: readonly CausedHop[];
  readonly domain: CausedHop;
  readonly index: CausedHop;
  /** What the domain said at its own endpoint; null when it was not asked. */
  readonly indexes: DomainIndexes | null;
}

/** Declared beside live, with what it makes of each hop: what the rules look at. */
export interface Judged {
  readonly comparison: Comparison;
  readonly packages: readonly JudgedPackage[];
  readonly deliveries: readonly JudgedDelivery[];
  /** What the applies of all inputs, one after the other, come to. */
  readonly rehearsal: Rehearsal;
  /** What each domain said at its own endpoint; empty when none was asked. */
  readonly indexes: readonly DomainIndexes[];
}
