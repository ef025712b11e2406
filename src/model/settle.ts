import type { AssociationRecord } from "./records/AssociationRecord";
import type { DomainRecord } from "./records/DomainRecord";
import type { PackageRecord } from "./records/PackageRecord";
import { Records } from "./records/Records";
import type { Timeline } from "./records/Timeline";
import type { State } from "./records/State";

/**
 * The same state without its past: what is gone by a moment is forgotten, and what has happened by then is all that is
 * known. What is still to come, comes. For whoever waits: `settle(state, quietFrom(state))` has nothing in the making.
 *
 * @param moment milliseconds since the epoch
 */
export function settle(state: State, moment: number): State {
  return {
    ...state,
    packages: settled<PackageRecord>(state.packages, moment, ({ status }) => status === "DELETED"),
    domains: settled<DomainRecord>(state.domains, moment, ({ phase }) => phase === "GONE"),
    associations: settled<AssociationRecord>(state.associations, moment, ({ status }) => status === "GONE"),
  };
}

/** The first moment from which nothing is in the making any more; 0 when nothing ever was. */
export function quietFrom(state: State): number {
  const records = [...state.packages, ...state.domains, ...state.associations];
  return records.reduce((latest, { timeline }) => Math.max(latest, timeline.moments.at(-1)?.fromMs ?? 0), 0);
}

/** The first moment after this one at which anything changes by itself; undefined when nothing does. */
export function nextMoment(state: State, moment: number): number | undefined {
  const records = [...state.packages, ...state.domains, ...state.associations];
  const coming = records.flatMap(({ timeline }) =>
    timeline.moments.map(({ fromMs }) => fromMs).filter((fromMs) => fromMs > moment),
  );
  return coming.length === 0 ? undefined : Math.min(...coming);
}

type StateOf<Value> = Value extends { readonly timeline: Timeline<infer Found> } ? Found : never;

function settled<Value extends { readonly timeline: Timeline<StateOf<Value>> }>(
  records: Records<Value>,
  moment: number,
  isGone: (state: StateOf<Value>) => boolean,
): Records<Value> {
  const kept: [string, Value][] = [];
  for (const [key, record] of records.entries()) {
    const timeline = record.timeline.from(moment);
    const [first, ...later] = timeline.moments;
    if (first === undefined || (later.length === 0 && first.fromMs <= moment && isGone(first.state)))
      continue;
    kept.push([key, { ...record, timeline }]);
  }
  return Records.of(kept);
}
