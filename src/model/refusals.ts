import { REFUSAL_KINDS } from "./assumptions";
import type { ExceptionName } from "./exceptions";
import { OPERATIONS } from "./operations";
import type { Operation } from "./operations/Operation";
import type { RefusalReason } from "./Refusal";

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
