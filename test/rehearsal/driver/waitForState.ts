import { type Pause, type StepContext, StepFailed } from "./StepRun";

interface Awaited {
  readonly what: string;
  readonly pending: readonly string[];
  /** Empty: until it is gone. */
  readonly target: readonly string[];
  readonly delayMs: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
}

/** So many looks in a row may find nothing. */
const MOST_LOOKS_AT_NOTHING = 20;

/**
 * Waits as the AWS provider does: a delay, then looks, until a status is the wanted one; a status that is neither
 * pending nor wanted ends it.
 *
 * @param look the status, undefined when there is nothing
 * @throws StepFailed
 * @see https://github.com/hashicorp/terraform-plugin-sdk/blob/v2.36.1/helper/retry/state.go
 */
export async function* waitForState(
  context: StepContext,
  { what, pending, target, delayMs, intervalMs, timeoutMs }: Awaited,
  look: () => AsyncGenerator<Pause, string | undefined, void>,
): AsyncGenerator<Pause, void, void> {
  const endMs = context.now() + timeoutMs;
  let nothing = 0;
  yield delayMs;
  for (;;) {
    const status = yield* look();
    if (status === undefined) {
      if (target.length === 0) return;
      nothing += 1;
      if (nothing > MOST_LOOKS_AT_NOTHING) throw new StepFailed(`${what} is not found`);
    } else {
      nothing = 0;
      if (target.includes(status)) return;
      if (!pending.includes(status)) throw new StepFailed(`${what}: unexpected state ${status}`);
    }
    if (context.now() >= endMs) throw new StepFailed(`${what}: timeout while waiting, last state ${status}`);
    yield Math.max(1, Math.min(intervalMs, endMs - context.now()));
  }
}
