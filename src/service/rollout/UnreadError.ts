import { PackagesError } from "../../errors";
import type { AbsentReading, Reading, UnreadReading } from "../door/Reading";
import type { ReadFailureKind } from "../failures/ReadFailure";

/** A question of a rollout that has no value for an answer. Who waits decides whether to ask again. */
export class UnreadError extends PackagesError {
  constructor(readonly reading: AbsentReading | UnreadReading) {
    super({
      attempted: "reading what is live",
      problem: reading.kind === "absent" ? reading.why : reading.failure.why,
      remedy: reading.kind === "absent" ? "Check the name" : `What would help: ${reading.failure.checkedBy}`,
    });
    this.name = "UnreadError";
  }

  get kind(): ReadFailureKind {
    return this.reading.kind === "absent" ? "not-found" : this.reading.failure.kind;
  }
}

/** The value, or undefined for what is proven not to be there. @throws UnreadError when nobody knows */
export function valueOrNone<T>(reading: Reading<T>): T | undefined {
  if (reading.kind === "unread") throw new UnreadError(reading);
  return reading.kind === "present" ? reading.value : undefined;
}

/** The value. @throws UnreadError when there is none, or nobody knows */
export function valueOrThrow<T>(reading: Reading<T>): T {
  if (reading.kind !== "present") throw new UnreadError(reading);
  return reading.value;
}
