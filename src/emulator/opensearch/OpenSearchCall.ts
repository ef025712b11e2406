import type { Clock } from "../Clock";
import type { EmulatorDelays } from "../EmulatorOptions";
import type { OutcomeFaults } from "../faults/OutcomeFaults";
import type { ObjectReader } from "../s3/ObjectReader";
import type { OpenSearchStore, Scope } from "./store/OpenSearchStore";

/** What every action works on. */
export interface OpenSearchContext {
  readonly store: OpenSearchStore;
  readonly clock: Clock;
  readonly delays: EmulatorDelays;
  /** Packages of one account in one region. */
  readonly packageLimit: number;
  readonly objects: ObjectReader;
  readonly faults: OutcomeFaults;
}

/** One request as an action sees it: its input valid, its caller known. */
export interface OpenSearchCall<Input> extends OpenSearchContext {
  readonly input: Input;
  readonly scope: Scope;
  /** Now, in milliseconds since the epoch: what a change is judged by. */
  readonly nowMs: number;
  /** Now, or the past while reads are stale: what a read tells. */
  readonly readAtMs: number;
}

/** What one operation does: takes a call, returns the members of the answer, or throws an OpenSearchError. */
export type Action<Input> = (call: OpenSearchCall<Input>) => object;
