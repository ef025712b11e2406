import type { OperationCall } from "../Call";
import type { RefusalKind } from "../Refusal";
import type { Subject } from "../assumptions";

/** One condition of an operation: what refuses it, and when. */
export interface Check<Input> {
  readonly kinds: readonly RefusalKind[];
  /** Why the call is refused; undefined when nothing of this stands in its way. */
  readonly judge: (call: OperationCall<Input>) => Judgement | undefined;
}

export interface Judgement {
  readonly kind: RefusalKind;
  readonly subject: Subject;
}

/** @param broken what a call that breaks the condition is told about; undefined for one that keeps it */
export function check<Input>(
  kind: RefusalKind,
  broken: (call: OperationCall<Input>) => Subject | undefined,
): Check<Input> {
  return {
    kinds: [kind],
    judge: (call) => {
      const subject = broken(call);
      return subject === undefined ? undefined : { kind, subject };
    },
  };
}

/** The same conditions for each of several things in an input: all of them for the first, then for the second. */
export function each<Input, One>(
  ones: (input: Input) => readonly One[],
  checks: readonly Check<One>[],
): Check<Input> {
  return {
    kinds: checks.flatMap(({ kinds }) => kinds),
    judge: (call) => {
      for (const input of ones(call.input)) {
        const judgement = firstJudgement(checks, { ...call, input });
        if (judgement !== undefined) return judgement;
      }
      return undefined;
    },
  };
}

/** What the first broken condition says. */
export function firstJudgement<Input>(
  checks: readonly Check<Input>[],
  call: OperationCall<Input>,
): Judgement | undefined {
  for (const { judge } of checks) {
    const judgement = judge(call);
    if (judgement !== undefined) return judgement;
  }
  return undefined;
}
