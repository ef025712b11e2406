/** An answer, or undefined when the signal ends the wait for it: whoever is asked may never answer. */
export async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  let leave: () => void = () => undefined;
  const left = new Promise<undefined>((resolve) => (leave = (): void => resolve(undefined)));
  // Not a listener on the signal itself: Node warns of a leak when many share one.
  const ended = AbortSignal.any([signal]);
  ended.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([answer, left]);
  } finally {
    ended.removeEventListener("abort", leave);
  }
}
