/** Two reads for one answer, at the same time: when one of them fails, the other is stopped and nothing goes on. */
export async function readTogether<One, Other>(
  signal: AbortSignal,
  one: (signal: AbortSignal) => Promise<One>,
  other: (signal: AbortSignal) => Promise<Other>,
): Promise<[One, Other]> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const both = [one(stop), other(stop)] as const;
  try {
    return await Promise.all(both);
  } finally {
    failed.abort();
    await Promise.allSettled(both);
  }
}
