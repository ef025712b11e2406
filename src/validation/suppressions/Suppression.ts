import type { HopName } from "../deliveries/Delivery";

/** A finding that is known and accepted, or a hop that is left out on purpose. */
export interface Suppression {
  /** The finding's code. @default none: a hop is left out */
  readonly code?: string;
  /** The hop that is left out, whatever is found about it. @default none: a finding is accepted */
  readonly hop?: HopName;
  /** The address of the finding or of the delivery, or a glob of it: `*` stands for any characters. */
  readonly address: string;
  /** At least 10 characters. */
  readonly reason: string;
  /** The last day on which it holds, `2027-01-31`, in UTC. Required for a hop. @default for ever */
  readonly until?: string;
  /** Where it is written: a file, or the stack's metadata. */
  readonly source: string;
}
