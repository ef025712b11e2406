import { REFUSAL_KINDS, serializationMessage, validationMessage, type Subject } from "./assumptions";
import type { ExceptionName } from "./exceptions";

/** Why a valid call cannot be granted. */
export type RefusalKind = keyof typeof REFUSAL_KINDS;

/** Why a call is refused: a rule of the service, or an input that is not one. */
export type RefusalReason = RefusalKind | "memberInvalid" | "memberUnreadable";

/** A call that the service says no to. */
export interface Refusal extends Subject {
  readonly operation: string;
  readonly exception: ExceptionName;
  readonly reason: RefusalReason;
  readonly message: string;
  /** The members at fault, as AWS names them: `packageSource.s3Key`. Of an input that is not one. */
  readonly members?: readonly string[];
}

/** The refusal of a valid call. */
export function refusalOf(operation: string, reason: RefusalKind, subject: Subject): Refusal {
  const { exception, message } = REFUSAL_KINDS[reason];
  return { operation, exception, reason, message: message(subject), ...subject };
}

/** A constraint that a member breaks. */
export interface Violation {
  readonly member: string;
  readonly sentence: string;
}

export function invalidInput(operation: string, violations: readonly Violation[]): Refusal {
  return {
    operation,
    exception: "ValidationException",
    reason: "memberInvalid",
    message: validationMessage(violations.map(({ sentence }) => sentence)),
    members: violations.map(({ member }) => member),
  };
}

/** @param type that the value should have: `string` */
export function unreadableInput(operation: string, member: string, type: string): Refusal {
  return {
    operation,
    exception: "SerializationException",
    reason: "memberUnreadable",
    message: serializationMessage(member, type),
    members: [member],
  };
}
