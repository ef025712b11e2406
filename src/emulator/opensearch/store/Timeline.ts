/** One state and the instant at which it begins. */
export interface Moment<State> {
  /** Milliseconds since the epoch. */
  readonly fromMs: number;
  readonly state: State;
}

/**
 * The states of one thing, past and to come. What is true at an instant is derived from the instant alone: nothing
 * ticks, and a read of the past (a stale read) is a read like any other.
 */
export class Timeline<State> {
  private moments: readonly Moment<State>[];

  /** @param moments in the order of time */
  constructor(moments: readonly Moment<State>[]) {
    this.moments = moments;
  }

  /** The state at an instant; undefined before the first. */
  at(ms: number): Moment<State> | undefined {
    return this.until(ms).at(-1);
  }

  /** Every moment up to an instant. */
  until(ms: number): readonly Moment<State>[] {
    return this.moments.filter((moment) => moment.fromMs <= ms);
  }

  /** Puts other moments in place of what would have come. */
  continueWith(nowMs: number, moments: readonly Moment<State>[]): void {
    this.moments = [...this.until(nowMs), ...moments];
  }

  /** Changes one part of what is true now and of all that is to come. */
  mapFrom(nowMs: number, change: (state: State) => State): void {
    const now = this.at(nowMs);
    const toCome = this.moments.filter((moment) => moment.fromMs > nowMs);
    const changed = [...(now === undefined ? [] : [{ ...now, fromMs: nowMs }]), ...toCome];
    this.continueWith(
      nowMs,
      changed.map(({ fromMs, state }) => ({ fromMs, state: change(state) })),
    );
  }
}
