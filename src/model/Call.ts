import type { Scope } from "./Scope";
import type { State } from "./records/State";
import type { World } from "./World";

/** A call as a client makes it. */
export interface Call {
  /** `AssociatePackage` */
  readonly operation: string;
  /** Its members, of the path, the query and the body together. */
  readonly input: unknown;
  /** @default the place of the state */
  readonly scope?: Scope;
}

/** A call as a check and a transition see it: its input valid, its caller known. */
export interface OperationCall<Input> {
  readonly state: State;
  readonly input: Input;
  readonly scope: Scope;
  readonly world: World;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** The instant that the call is judged by: now, or the past for a stale read. */
  readonly atMs: number;
}
