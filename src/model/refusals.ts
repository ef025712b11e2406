import { COPY_FAILURES, REFUSAL_KINDS } from "./assumptions";
import type { ExceptionName } from "./exceptions";
import { OPERATIONS } from "./operations";
import type { Operation } from "./operations/Operation";
import type { RefusalReason } from "./Refusal";
import type { CopyFailure } from "./transitions/copySource";

/** One refusal that the model can give. */
export interface PossibleRefusal {
  readonly operation: string;
  readonly exception: ExceptionName;
  readonly reason: RefusalReason;
  /** The member that can be at fault: `PackageSource.S3Key`. Of an input that is not one. */
  readonly member?: string;
}

/** Every refusal that the model can give: operation × exception × reason. */
export const REFUSALS: readonly PossibleRefusal[] = OPERATIONS.flatMap((one) => [
  ...inputRefusals(one),
  ...one.refusals.map((reason) => ({
    operation: one.name,
    exception: REFUSAL_KINDS[reason].exception,
    reason,
  })),
]);

const COPY_FAILURE_KINDS = Object.keys(COPY_FAILURES) as CopyFailure[];

/** One way in which a call that was granted ends badly, for a reason of the model's own. */
export interface PossibleFailure {
  readonly operation: string;
  readonly status: "COPY_FAILED";
  readonly reason: CopyFailure;
}

/** Every failure that the model gives by itself; those that only a world can give are its `failureOf`. */
export const FAILURES: readonly PossibleFailure[] = ["CreatePackage", "UpdatePackage"].flatMap((operation) =>
  COPY_FAILURE_KINDS.map((reason) => ({ operation, status: "COPY_FAILED" as const, reason })),
);

function inputRefusals({ name, members }: Operation): PossibleRefusal[] {
  return members.flatMap(({ member, required, constraints }) => {
    const row = { operation: name, member };
    const unreadable: PossibleRefusal = {
      ...row,
      exception: "SerializationException",
      reason: "memberUnreadable",
    };
    const invalid: PossibleRefusal = { ...row, exception: "ValidationException", reason: "memberInvalid" };
    const canBreak = required || constraints.some(({ limits }) => limits);
    return [...(constraints.length > 0 ? [unreadable] : []), ...(canBreak ? [invalid] : [])];
  });
}
