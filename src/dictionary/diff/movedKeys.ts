/**
 * The keys that stand in another order in the newer of two sequences: the fewest that, taken out, leave the others in the
 * order that they had. Keys that only one of the two has do not count.
 */
export function movedKeys(before: Iterable<string>, after: Iterable<string>): string[] {
  const places = new Map([...after].map((key, at) => [key, at]));
  const common = [...before].filter((key) => places.has(key));
  const stays = new Set(longestRise(common.map((key) => places.get(key) ?? 0)));
  return common.filter((_, at) => !stays.has(at));
}

/** The indexes of a longest ascending part of some different numbers. */
function longestRise(numbers: readonly number[]): number[] {
  /** The index of the smallest number that a rise of each length ends with. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = at;
  });
  const rise: number[] = [];
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = previous[at] ?? -1) rise.push(at);
  return rise;
}
