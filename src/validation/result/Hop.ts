import type { Evidence } from "../../contract/evidence";

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

/** What a hop is when the dictionary does not get further: everything else is fine, or not known. */
export const BROKEN_STATES: readonly HopState[] = ["differs", "missing", "busy", "failed"];

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

/** What counts of a hop: what it will be after the apply, where one is planned. */
export function outcomeOf<Reading extends HopReading>({
  now,
  after,
}: {
  readonly now: Reading;
  readonly after: Reading | null;
}): Reading {
  return after ?? now;
}

/** What is broken now, and the plan makes good: nothing that was read stands in its way. */
export function isMended({ after }: Hop): boolean {
  return after?.state === "planned";
}
