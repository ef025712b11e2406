/**
 * What the promise gives, or the signal's reason as soon as it is aborted: a call to the system cannot be taken
 * back, but nobody has to wait for it.
 *
 * @param tooLate what is done with a value that comes after the signal
 */
export function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal,
  tooLate: (value: T) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    const end = (): void => signal.removeEventListener("abort", abort);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
    promise.then((value) => (signal.aborted ? tooLate(value) : resolve(value)), reject).finally(end);
  });
}
