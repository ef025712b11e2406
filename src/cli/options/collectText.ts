/** Gathers the values of an option that can be given several times; commander calls it once for each. */
export function collectText(value: string, previous: readonly string[] = []): string[] {
  return [...previous, value];
}
