import type { CopyFailure, Refusal } from "../../model";
import type { StepEnd } from "../Rehearsal";
import type { NotKnown } from "../RehearsalInput";

/** How one step ended in one run. */
export interface StepResult {
  readonly end: StepEnd;
  readonly refusal: Refusal | null;
  /** What the refused call named. */
  readonly named: NamedInput | null;
  readonly copyFailure: (ObjectName & { readonly operation: string; readonly reason: CopyFailure }) | null;
  /** The object, by its key, that the same apply wrote only after this step had copied it; null for any other step. */
  readonly copiedTooEarly: string | null;
  readonly notKnown: NotKnown | null;
  /** The refused or failed step that this one was not reached because of. */
  readonly because: number | null;
  /** In the order in which the steps began; null for one that was not reached. */
  readonly began: number | null;
}

/** What a call names, by the members of its input. */
export interface NamedInput {
  readonly PackageID?: string;
  readonly PackageName?: string;
  readonly DomainName?: string;
}

interface ObjectName {
  readonly bucket: string;
  readonly key: string;
}
