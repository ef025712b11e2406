import type { PlannedAction } from "../../contract/PlannedAction";
import type { LiveDetails, RowStatus } from "./rows";
import type { Hop } from "./Hop";

/** One dictionary on one domain, declared by an association, a rollout or both, or live without being declared. */
export interface Delivery {
  /** What declares it; empty where nothing that was read does. */
  readonly declaredBy: readonly ("association" | "rollout")[];
  /** The address of the association, else of the rollout; null for what is live without being declared. */
  readonly address: string | null;
  /** The address of the rollout; null without one. */
  readonly rolloutAddress: string | null;
  /** The file that declares it, as the user named it; null when none does. */
  readonly input: string | null;
  /** Null when the plan does not know it yet. */
  readonly domainName: string | null;
  readonly packageName: string | null;
  readonly packageId: string | null;
  readonly packageAddress: string | null;
  readonly region: string | null;
  readonly plannedAction: PlannedAction;
  /** The associated version: what the domain serves now. Null when there is none, or it was not read. */
  readonly liveVersion: string | null;
  readonly availableVersion: string | null;
  /** What the domain serves after the apply; `(known after apply)` when a new version is made and rolled out. */
  readonly versionAfterApply: string | null;
  /** `DomainPackageStatus`, or null when there is no association, or it was not read. */
  readonly liveStatus: string | null;
  readonly referencePath: string | null;
  /** Object, package, domain, index: all four, in this order. */
  readonly hops: readonly Hop[];
  /** The worst of its hops and findings; never `ok` on what is missing or unread. */
  readonly status: RowStatus;
  /** `DomainPackageDetails`, or null when it is not live or could not be read. */
  readonly live: LiveDetails | null;
}
