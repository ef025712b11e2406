import type { Call } from "./Call";
import { OPERATIONS } from "./operations";
import type { Operation, CallOutcome } from "./operations/Operation";
import type { State } from "./records/State";
import type { World } from "./World";

const BY_NAME: ReadonlyMap<string, Operation> = new Map(OPERATIONS.map((one) => [one.name, one]));

/**
 * What a call comes to: another state and an answer, or a refusal, which leaves the state as it is. It depends on
 * nothing but its arguments and changes none of them.
 *
 * @param moment milliseconds since the epoch, never before that of an earlier call
 */
export function apply(state: State, call: Call, moment: number, world: World): CallOutcome {
  const operation = BY_NAME.get(call.operation);
  if (operation === undefined) throw new RangeError(`The model has no operation ${call.operation}`);
  return operation.run({
    state,
    input: call.input,
    scope: call.scope ?? state.place,
    world,
    nowMs: moment,
    atMs: operation.reads ? (world.readAtMs ?? moment) : moment,
  });
}
