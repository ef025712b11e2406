/** Asks one question about each of several things at a time; the reader bounds how many are under way. */
export async function readEach<T>(
  keys: readonly string[],
  read: (key: string) => Promise<T>,
): Promise<Map<string, T>> {
  return new Map(await Promise.all(keys.map(async (key): Promise<[string, T]> => [key, await read(key)])));
}
