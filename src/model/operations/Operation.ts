import type { OperationCall } from "../Call";
import { type Check, firstJudgement } from "../checks/Check";
import { withoutNulls } from "../members/withoutNulls";
import { checkMembers } from "../members/checkMembers";
import type { MemberRule } from "../members/MemberRule";
import { refusalOf, type Refusal, type RefusalKind } from "../Refusal";
import type { State } from "../records/State";

/** What a granted call comes to. */
export interface Granted {
  readonly state: State;
  /** The members of the answer; instants are dates, absent members undefined. */
  readonly answer: object;
}

/** What a call comes to. */
export type CallOutcome = Granted | { readonly refusal: Refusal };

interface OperationParts<Input> {
  /** `AssociatePackage` */
  readonly name: string;
  /** What must hold of the input, in the order in which it is told. */
  readonly members: readonly MemberRule[];
  /** Whether it only reads; a read can be stale. @default false */
  readonly reads?: boolean;
  /** What refuses a valid input, in this order. */
  readonly checks: readonly Check<Input>[];
  /** What is then done. */
  readonly transition: (call: OperationCall<Input>) => Granted;
}

/** One operation of the packages API, as data: its shape, what refuses it, what it does. */
export interface Operation {
  readonly name: string;
  readonly members: readonly MemberRule[];
  readonly reads: boolean;
  /** Every reason for which a valid input is refused. */
  readonly refusals: readonly RefusalKind[];
  readonly run: (call: OperationCall<unknown>) => CallOutcome;
}

export function operation<Input>(parts: OperationParts<Input>): Operation {
  const { name, members, reads = false, checks } = parts;
  return {
    name,
    members,
    reads,
    refusals: [...new Set(checks.flatMap(({ kinds }) => kinds))],
    run: (given) => run(parts, given),
  };
}

function run<Input>(parts: OperationParts<Input>, given: OperationCall<unknown>): CallOutcome {
  const broken = checkMembers(parts.name, given.input, parts.members);
  if (broken !== undefined) return { refusal: broken };
  // The rules have just shown that the input has the shape that the checks and the transition expect.
  const call: OperationCall<Input> = { ...given, input: withoutNulls(given.input) as Input };
  const judgement = firstJudgement(parts.checks, call);
  if (judgement !== undefined) return { refusal: refusalOf(parts.name, judgement.kind, judgement.subject) };
  return parts.transition(call);
}
