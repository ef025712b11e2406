/** Terms in the order of their code units, without repetitions. */
export function sortedTerms(terms: readonly string[]): string[] {
  return [...new Set(terms)].sort();
}
