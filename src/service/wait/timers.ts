import { setTimeout as sleep } from "node:timers/promises";

/** In milliseconds, 24 days: a timer that is set for longer fires at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A pause that ends early when `signal` is aborted; whoever pauses looks at the signal afterwards. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
