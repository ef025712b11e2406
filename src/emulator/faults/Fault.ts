/** A fault that is in force. */
export interface Fault {
  /** How often it has struck. */
  readonly struck: number;
  /** Ends it. Ending it twice does nothing. */
  lift(): void;
}

/** When a fault strikes; everything left out means always. */
export interface FaultLimits {
  /** The share of the requests it fits that it strikes, 0 to 1. @default 1 */
  readonly rate?: number;
  /** Which requests those are: the same seed strikes the same ones. @default 1 */
  readonly seed?: number;
  /** It strikes so often and is over then. @default without end */
  readonly times?: number;
  /** It is over after so many milliseconds. @default without end */
  readonly forMs?: number;
}
