/** A finding that is known and accepted. */
export interface Suppression {
  /** The finding's code. */
  readonly code: string;
  /** The finding's address, or a glob of it: `*` stands for any characters. */
  readonly address: string;
  /** At least 10 characters. */
  readonly reason: string;
  /** The last day on which it holds, `2027-01-31`, in UTC. @default for ever */
  readonly until?: string;
  /** Where it is written: a file, or the stack's metadata. */
  readonly source: string;
}
