import { associationAt, NO_DELAYS, packageAt, quietFrom, type State } from "../../model";
import { placeState } from "../PlaceState";
import type { Referrer } from "../programs/Program";
import type { ServedAfter } from "../Rehearsal";
import type { RehearsalInput } from "../RehearsalInput";
import type { Rehearsed } from "../run/applyAll";

/** What domains serve in each run once everything is quiet, beside what they served at first. */
export class ServedAtLast {
  /** By place. */
  readonly atFirst: readonly State[];
  /** By run, then by place. */
  readonly atLast: readonly (readonly State[])[];
  private readonly quietMs: readonly (readonly number[])[];

  constructor(
    private readonly input: RehearsalInput,
    private readonly runs: readonly Rehearsed[],
  ) {
    this.atFirst = input.places.map((place) => placeState(place, NO_DELAYS, input.nowMs).state);
    this.atLast = runs.map(({ world }) => world.states);
    this.quietMs = runs.map(({ world }) =>
      world.states.map((state) => Math.max(quietFrom(state), world.nowMs)),
    );
  }

  /** All different things; null when no run knows the package. Where a run makes no package, the domain has none of it. */
  servedAs(referrer: Referrer, place: number, domainName: string): readonly ServedAfter[] | null {
    const ids = this.runs.map(({ world }) => world.idOf(referrer));
    if (ids.every((id) => id === undefined)) return null;
    return distinct(
      ids.map((id, run) => (id === undefined ? NOT_SERVED : this.served(run, place, domainName, id))),
    );
  }

  servedOn(place: number, domainName: string, packageId: string): readonly ServedAfter[] {
    return distinct(this.runs.map((_run, index) => this.served(index, place, domainName, packageId)));
  }

  private served(run: number, place: number, domainName: string, packageId: string): ServedAfter {
    const state = this.atLast[run]?.[place];
    const first = this.atFirst[place];
    const moment = this.quietMs[run]?.[place] ?? 0;
    const pair = { packageId, domainName };
    const there = state === undefined ? undefined : associationAt(state, pair, moment);
    const before = first === undefined ? undefined : associationAt(first, pair, this.input.nowMs);
    const version = there?.held?.name ?? null;
    const newest = state === undefined ? undefined : packageAt(state, packageId, moment)?.available?.name;
    return {
      status: there?.status ?? null,
      version,
      isNewest: version !== null && version === newest,
      isNew: version !== null && version !== before?.held?.name,
      sha256: there?.held?.content.sha256 ?? null,
    };
  }
}

const NOT_SERVED: ServedAfter = {
  status: null,
  version: null,
  isNewest: false,
  isNew: false,
  sha256: null,
};

function distinct(found: readonly ServedAfter[]): ServedAfter[] {
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}
