import type { ExceptionName, RefusalReason, CopyFailure } from "../model";
import type { Certainty } from "../contract/certainty";
import type { NotKnown } from "./RehearsalInput";

/** What an apply does with one object, and where it stands. */
export interface StepName {
  /** The file that plans it. */
  readonly input: string;
  readonly address: string;
  readonly action: "create" | "update" | "delete" | "read";
}

/** A call of the apply that the service will say no to. */
export interface ForetoldRefusal extends StepName {
  /** `CreatePackage` */
  readonly operation: string;
  readonly exception: ExceptionName;
  readonly reason: RefusalReason;
  /** The model's sentence: nothing may be read out of it. */
  readonly message: string;
  readonly certainty: Certainty;
  readonly region: string | null;
  readonly packageId: string | null;
  readonly packageName: string | null;
  readonly domainName: string | null;
  /** The status, the engine, the limit, the member … that it is about. */
  readonly detail: string | null;
  /** What will certainly have been done by then, and stays done. */
  readonly doneBefore: readonly string[];
  /** What the apply will not get to because of it. */
  readonly notReached: readonly string[];
}

/** A call that is granted and ends badly: the copy of the source object fails. */
export interface ForetoldCopyFailure extends StepName {
  readonly operation: "CreatePackage" | "UpdatePackage";
  readonly reason: CopyFailure;
  readonly certainty: Certainty;
  readonly bucket: string;
  readonly key: string;
  readonly region: string | null;
  readonly packageName: string | null;
}

/** A step whose calls could not be judged. */
export interface UnjudgedStep extends StepName, NotKnown {}

/** How a step of the plan ends. */
export type StepEnd = "done" | "refused" | "failed" | "not reached" | "unjudged";

/** What a domain has of a package once everything is quiet. */
export interface ServedAfter {
  /** `ACTIVE`, `ASSOCIATION_FAILED`, …; null when the package is not on the domain. */
  readonly status: string | null;
  /** The version that it serves, by the model's name; null when it serves none. */
  readonly version: string | null;
  /** Whether that is the newest version of the package. */
  readonly isNewest: boolean;
  /** Whether the apply made that version. */
  readonly isNew: boolean;
  /** Of what it serves; null when that is not known. */
  readonly sha256: string | null;
}

/** What was foretold of an apply, or of several one after the other. */
export interface Rehearsal {
  readonly refusals: readonly ForetoldRefusal[];
  readonly copyFailures: readonly ForetoldCopyFailure[];
  readonly unjudged: readonly UnjudgedStep[];
  /** All different ends that a step can come to; empty for what the plan does nothing with. */
  endsOf(input: string, address: string): readonly StepEnd[];
  /** All different things that a declared association or rollout can come to; null when its package is not known. */
  servedBy(input: string, address: string): readonly ServedAfter[] | null;
  /** The same of what a plan's package is on a domain of its place; null when the package is not known. */
  servedFrom(input: string, packageAddress: string, domainName: string): readonly ServedAfter[] | null;
  /** The same of what is live in a place. */
  servedOn(place: number, domainName: string, packageId: string): readonly ServedAfter[];
}
