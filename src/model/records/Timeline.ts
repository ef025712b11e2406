/** One state and the instant at which it begins. */
export interface Moment<State> {
  /** Milliseconds since the epoch. */
  readonly fromMs: number;
  readonly state: State;
}

/**
 * The states of one thing, past and to come. What is true at an instant is derived from the instant alone: nothing
 * ticks, and a read of the past (a stale read) is a read like any other. A timeline never changes: what would change
 * it gives another one.
 */
export class Timeline<State> {
  /** @param moments in the order of time */
  constructor(readonly moments: readonly Moment<State>[]) {}

  /** The state at an instant; undefined before the first. */
  at(ms: number): Moment<State> | undefined {
    for (let index = this.moments.length - 1; index >= 0; index -= 1) {
      const moment = this.moments[index];
      if (moment !== undefined && moment.fromMs <= ms) return moment;
    }
    return undefined;
  }

  /** Every moment up to an instant. */
  until(ms: number): readonly Moment<State>[] {
    return this.moments.filter((moment) => moment.fromMs <= ms);
  }

  /** Other moments in place of what would have come. */
  continuedWith(nowMs: number, moments: readonly Moment<State>[]): Timeline<State> {
    return new Timeline([...this.until(nowMs), ...moments]);
  }

  /** One part changed of what is true now and of all that is to come. */
  changedFrom(nowMs: number, change: (state: State) => State): Timeline<State> {
    const now = this.at(nowMs);
    const toCome = this.moments.filter((moment) => moment.fromMs > nowMs);
    const changed = [...(now === undefined ? [] : [{ ...now, fromMs: nowMs }]), ...toCome];
    return this.continuedWith(
      nowMs,
      changed.map(({ fromMs, state }) => ({ fromMs, state: change(state) })),
    );
  }

  /** The same without its past: what is true at an instant, and what is to come. */
  from(ms: number): Timeline<State> {
    const now = this.at(ms);
    const toCome = this.moments.filter((moment) => moment.fromMs > ms);
    return new Timeline(now === undefined ? toCome : [now, ...toCome]);
  }
}
