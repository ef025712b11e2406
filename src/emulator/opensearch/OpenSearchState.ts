import {
  apply,
  type Call,
  emptyState,
  type Scope,
  servedFiles,
  type ServingDomain,
  servingDomains,
  type State,
  type World,
} from "../../model";
import type { Clock } from "../Clock";
import type { OutcomeFaults } from "../faults/OutcomeFaults";
import { OpenSearchError } from "./OpenSearchError";

interface Surroundings {
  readonly clock: Clock;
  readonly faults: OutcomeFaults;
  readonly world: Pick<World, "objects" | "delays" | "packageLimit" | "endpointOf">;
  /** Called when the state is another one. @default nobody is told */
  readonly onChange?: () => void;
}

/** The state of the model that is true now, with the clock, the faults and the objects that calls meet. */
export class OpenSearchState {
  private current: State;

  /** @param place whom the seeds of the start belong to */
  constructor(
    private readonly place: Scope,
    private readonly surroundings: Surroundings,
  ) {
    this.current = emptyState(place.accountId, place.region);
  }

  get nowMs(): number {
    return this.surroundings.clock.now();
  }

  get state(): State {
    return this.current;
  }

  /** @throws OpenSearchError when the call is refused */
  call(call: Call): object {
    const { faults, world } = this.surroundings;
    const nowMs = this.nowMs;
    const outcome = apply(this.current, call, nowMs, {
      ...world,
      failureOf: (failed, subject) => faults.take(failed, subject),
      readAtMs: faults.readAt(nowMs),
    });
    if ("refusal" in outcome) throw OpenSearchError.of(outcome.refusal);
    this.become(outcome.state);
    return outcome.answer;
  }

  /** Changes the state past the API: for seeds and faults. */
  change(change: (state: State, nowMs: number) => State): void {
    this.become(change(this.current, this.nowMs));
  }

  /** What every domain really holds now. */
  files(): ReturnType<typeof servedFiles> {
    return servedFiles(this.current, this.nowMs);
  }

  /** Every domain that there is now. */
  domains(): ServingDomain[] {
    return servingDomains(this.current, this.nowMs);
  }

  clear(): void {
    this.become(emptyState(this.place.accountId, this.place.region));
  }

  private become(state: State): void {
    const changes = state !== this.current;
    this.current = state;
    if (changes) this.surroundings.onChange?.();
  }
}
