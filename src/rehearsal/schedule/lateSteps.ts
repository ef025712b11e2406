import type { PlannedStep } from "../PlannedStep";
import type { Before } from "./ordered";

/** More orders than these are not tried. */
const MOST_ORDERS = 12;

/** Steps that are to come late, each with those that are to come before it. */
export type LateSteps = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Which steps to keep late, one set for each further order, so that every two steps that are in each other's way and that
 * Terraform leaves unordered have been run in both orders.
 *
 * @param began of each step when it began in the first run; null for one that was not reached
 */
export function lateSteps(
  steps: readonly PlannedStep[],
  before: Before,
  began: readonly (number | null)[],
): { readonly sets: readonly LateSteps[]; readonly untried: ReadonlySet<number> } {
  const otherWay = new Map<number, Set<number>>();
  for (const [one, other] of conflicts(steps, before)) {
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

/** Every two steps that touch the same, of which one changes it, and that are in no order. */
function* conflicts(steps: readonly PlannedStep[], before: Before): Generator<readonly [number, number]> {
  const touching = new Map<string, { readonly step: number; readonly writes: boolean }[]>();
  steps.forEach(({ touches, program }, step) => {
    if (program === null) return;
    for (const { what, writes } of touches) {
      const list = touching.get(what) ?? [];
      list.push({ step, writes });
      touching.set(what, list);
    }
  });
  for (const list of touching.values()) {
    const writers = list.filter(({ writes }) => writes);
    for (const writer of writers) {
      for (const other of list) {
        const isTold = other.writes && other.step <= writer.step;
        if (other.step !== writer.step && !isTold && !before.isOrdered(writer.step, other.step)) {
          yield [writer.step, other.step];
        }
      }
    }
  }
}
