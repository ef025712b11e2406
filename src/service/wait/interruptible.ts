import { setTimeout as sleep } from "node:timers/promises";

/** A pause that ends early when `signal` is aborted; whoever pauses looks at the signal afterwards. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
