/** More orders than these are not tried. */
const MOST_ORDERS = 12;

/** Steps that are to come late, each with those that are to come before it. */
export type LateSteps = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Which steps to keep late, one set for each further order, so that every two steps that are in each other's way and that
 * Terraform leaves unordered have been run in both orders.
 *
 * @param pairs of steps that are in each other's way, in no order
 * @param began of each step when it began in the first run; null for one that was not reached
 */
export function lateSteps(
  pairs: readonly (readonly [number, number])[],
  began: readonly (number | null)[],
): { readonly sets: readonly LateSteps[]; readonly untried: ReadonlySet<number> } {
  const otherWay = new Map<number, Set<number>>();
  for (const [one, other] of pairs) {
    const isFirst = (began[one] ?? Infinity) <= (began[other] ?? Infinity);
    const [first, then] = isFirst ? [one, other] : [other, one];
    otherWay.set(first, (otherWay.get(first) ?? new Set()).add(then));
  }
  const sets: Map<number, ReadonlySet<number>>[] = [];
  const untried = new Set<number>();
  for (const [first, others] of otherWay) {
    const set = sets.find((late) => fits(first, others, late, otherWay));
    if (set !== undefined) set.set(first, others);
    else if (sets.length < MOST_ORDERS) sets.push(new Map([[first, others]]));
    else untried.add(first);
  }
  return { sets: [...sets, ...inTheMiddle(otherWay)], untried };
}

/** One that comes behind some of those that it is in the way of, and in front of the others. */
function inTheMiddle(otherWay: ReadonlyMap<number, ReadonlySet<number>>): LateSteps[] {
  const several = [...otherWay].filter(([, others]) => others.size > 1);
  return several
    .flatMap(([step, others]) => [...others].map((other) => new Map([[step, new Set([other])]])))
    .slice(0, MOST_ORDERS);
}

/** Two that are late together are in their old order again. */
function fits(
  first: number,
  others: ReadonlySet<number>,
  late: LateSteps,
  otherWay: ReadonlyMap<number, ReadonlySet<number>>,
): boolean {
  for (const step of late.keys()) {
    if (others.has(step) || otherWay.get(step)?.has(first) === true) return false;
  }
  return true;
}
