import type { PlannedStep } from "../steps/PlannedStep";
import type { Before } from "./ordered";

/** Every two steps that touch the same, of which one changes it, and that are in no order. */
export function* conflicts(
  steps: readonly PlannedStep[],
  before: Before,
): Generator<readonly [number, number]> {
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
