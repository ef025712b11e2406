import type { Program, StepContext } from "./programs/Program";
import type { Lasting } from "./schedule/delays";
import type { Touch } from "./schedule/Touch";
import type { StepName } from "./Rehearsal";

/** One step of an apply, ready to be run. */
export interface PlannedStep extends StepName {
  /** Index of its place; undefined where it has none, or none that is known. */
  readonly place: number | undefined;
  /** An object's step: it needs no place of the service. */
  readonly isEverywhere: boolean;
  /** Indices of those that it waits for. */
  readonly after: readonly number[];
  /** Whether it only stands between others, and is of no resource. */
  readonly isJoin: boolean;
  /** Null for what calls nothing that matters here. */
  readonly program: ((context: StepContext) => Program) | null;
  readonly touches: readonly Touch[];
  /** What of it takes the service time. */
  readonly lasting: readonly Lasting[];
}
