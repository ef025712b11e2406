import type { Evidence } from "../../contract/evidence";
import type { PlannedAction } from "../../contract/PlannedAction";
import type { LiveDetails, RowStatus } from "../ValidationReport";

/** The stations that a dictionary passes, in order; a hop leads to each but the first. */
export const STATIONS = ["file", "object", "package", "domain", "index"] as const;

/** A hop is called by the station that it leads to. */
export const HOP_NAMES = ["object", "package", "domain", "index"] as const;

export type HopName = (typeof HOP_NAMES)[number];

/**
 * What is known of a hop. `planned` stands only for what will be after the apply: the plan makes it so, and nothing
 * that was read stands in its way; only reading it afterwards proves it.
 */
export const HOP_STATES = [
  "proven",
  "planned",
  "differs",
  "missing",
  "busy",
  "failed",
  "not checked",
  "not asked",
] as const;

export type HopState = (typeof HOP_STATES)[number];

/** Who left a hop out, and why. */
export interface LeftOut {
  /** An option (`--leave-out`), or the file or stack whose suppression it is. */
  readonly by: string;
  readonly reason: string;
  /** The last day, ISO 8601. @default as long as the option is given */
  readonly until?: string;
}

/** One hop at one moment. */
export interface HopReading {
  readonly state: HopState;
  /** One clause: why it is so. Null only where the state says all. */
  readonly why: string | null;
  /** What would check what is not checked: an IAM action, an option, another command. */
  readonly checkedBy: string | null;
  readonly evidence: readonly Evidence[];
  /** Set where a user left the hop out on purpose; the state is then `not asked`. */
  readonly leftOut: LeftOut | null;
}

/** One step of a delivery: from the station before it to the one that it is called by. */
export interface Hop {
  readonly name: HopName;
  readonly now: HopReading;
  /** What it will be after the apply; null where nothing is applied: a state, a refresh-only plan. */
  readonly after: HopReading | null;
}

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
