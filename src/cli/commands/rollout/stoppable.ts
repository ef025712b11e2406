const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Runs work that Ctrl-C and SIGTERM stop: whatever it waits for is handed the signal. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  // Once: a second Ctrl-C is the system's, and ends the process.
  SIGNALS.forEach((name) => process.once(name, stop));
  try {
    return await work(stopping.signal);
  } finally {
    SIGNALS.forEach((name) => process.off(name, stop));
  }
}
