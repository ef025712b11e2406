import type { Chance } from "../schedule/Chance";
import type { PlannedStep } from "../steps/PlannedStep";

/** The walk through the steps of a plan: which may begin, which have to wait, and which are never reached. */
export class Walk {
  private readonly waiting: number[];
  private readonly followers: number[][];
  private readonly because: (number | null)[];
  /** Those that could begin. */
  private readonly ready: number[] = [];
  /** Late ones that could begin. */
  private readonly held = new Set<number>();

  /** @param isHeld whether a step is to be kept back when it could begin */
  constructor(
    private readonly steps: readonly PlannedStep[],
    private readonly isHeld: (step: number) => boolean,
  ) {
    this.because = steps.map(() => null);
    this.waiting = steps.map(({ after }) => new Set(after).size);
    this.followers = steps.map(() => []);
    steps.forEach(({ after }, step) => {
      for (const earlier of new Set(after)) this.followers[earlier]?.push(step);
    });
  }

  /** Lets those go that wait for nothing. */
  begin(): void {
    this.waiting.forEach((count, step) => {
      if (count === 0) this.makeReady(step);
    });
  }

  /** One of those that could begin; undefined when there is none. */
  take(chance: Chance): number | undefined {
    return this.ready.length === 0 ? undefined : this.ready.splice(chance.pick(this.ready.length), 1)[0];
  }

  get heldBack(): number {
    return this.held.size;
  }

  release(isTime: (step: number) => boolean): void {
    for (const step of this.held) {
      if (!isTime(step)) continue;
      this.held.delete(step);
      // Before those that could begin since: else it would be behind more than it is to be.
      this.ready.unshift(step);
    }
  }

  /** The step is done, or not judged: what waited for it last could begin. */
  letFollowersGo(step: number): void {
    for (const follower of this.followers[step] ?? []) {
      const left = (this.waiting[follower] ?? 0) - 1;
      this.waiting[follower] = left;
      if (left === 0 && this.because[follower] === null) this.makeReady(follower);
    }
  }

  /** What waits for a step that did not succeed is not begun, nor what waits for that. */
  giveUp(step: number): void {
    const lost = [...(this.followers[step] ?? [])];
    for (const follower of lost) {
      if (this.because[follower] !== null) continue;
      this.because[follower] = step;
      lost.push(...(this.followers[follower] ?? []));
    }
  }

  /** The step because of which this one is not reached; null while it may be. */
  lostBecauseOf(step: number): number | null {
    return this.because[step] ?? null;
  }

  private makeReady(step: number): void {
    if (this.steps[step]?.isJoin === true) this.letFollowersGo(step);
    else if (this.isHeld(step)) this.held.add(step);
    else this.ready.push(step);
  }
}
