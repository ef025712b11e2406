import type { PackageContent } from "../records/PackageRecord";
import type { Moment } from "../records/Timeline";
import type { Delays } from "../World";

/** How what is live is taken into a state. */
export interface Live {
  /** When it was read, in milliseconds since the epoch. */
  readonly nowMs: number;
  /** What the version that it tells of holds, as far as it is known. @default nothing is known */
  readonly content?: PackageContent;
  /**
   * How long what is in the making takes from when it was read.
   *
   * @default without end: what was read as COPYING stays COPYING
   */
  readonly delays?: Delays;
}

/** What is to come of something in the making, when it is said how long that takes. */
export function comes<State>(live: Live, delay: (delays: Delays) => number, state: State): Moment<State>[] {
  return live.delays === undefined ? [] : [{ fromMs: live.nowMs + delay(live.delays), state }];
}

/** Since when it is so; never after it was read, whatever the clocks say. */
export function since(live: Live, at: Date | undefined): number {
  return Math.min(at?.getTime() ?? live.nowMs, live.nowMs);
}
