import { seededNumbers } from "../../contract/seededNumbers";

/** A call is on its way for less than so long, or, when it is throttled and tried again, for less than the other. */
const MOST_CALLS_MS = 2_000;
const SLOWEST_CALL_MS = 30_000;
const SLOW_SHARE = 1 / 8;
/** Whoever waits looks again after less than so long. */
const LONGEST_PAUSE_MS = 15_000;

/** What decides in a run where neither the plan nor the service does. */
export interface Chance {
  /** Which of so many steps that could begin is the next one: an index. */
  pick(count: number): number;
  /** How long a call is on its way, in milliseconds. */
  callMs(): number;
  /** How long after the end of what it waits for a step notices, in milliseconds. */
  noticeMs(): number;
  /** Whether a call that cannot be judged is refused. */
  refuses(): boolean;
}

/** Nothing takes time by itself, the first comes first, and what cannot be judged is granted. */
export const STEADY: Chance = { pick: () => 0, callMs: () => 0, noticeMs: () => 0, refuses: () => false };

/** The same in every rehearsal: a plan that is validated twice is told the same. */
export function seededChance(seed: number): Chance {
  const next = seededNumbers(seed);
  return {
    pick: (count) => Math.floor(next() * count),
    callMs: () => Math.floor(next() * (next() < SLOW_SHARE ? SLOWEST_CALL_MS : MOST_CALLS_MS)),
    noticeMs: () => Math.floor(next() * LONGEST_PAUSE_MS),
    refuses: () => next() < 0.5,
  };
}
