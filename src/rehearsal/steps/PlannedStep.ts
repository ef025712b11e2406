import type { Program, StepContext } from "../programs/Program";
import type { StepName } from "../Rehearsal";

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

/** Something that a step touches, and whether it changes it for others. */
export interface Touch {
  /** `name 0 synonyms`, `package 0 F111`, `domain 0 search-prod`, `object bucket/key` … */
  readonly what: string;
  readonly writes: boolean;
}

/** A kind of thing that takes time. */
export type Lasting = "CreatePackage" | "AssociatePackage" | "DissociatePackage" | "DeletePackage" | "domain";
