import type { Program } from "../programs/Program";
import type { StepEnd } from "../Rehearsal";
import { type NotKnown, objectKey } from "../RehearsalInput";
import type { Copy } from "./RunWorld";
import type { StepResult } from "./StepResult";

type Ended = Pick<StepResult, "refusal" | "named" | "copyFailure" | "notKnown"> & { end: StepEnd };

/** A step under way. */
export class Running {
  program: Program | null = null;
  deadlineMs: number | null = null;
  began: number | null = null;
  hasCalled = false;
  /** What it copied, and how often that had been written by then. */
  copied: { readonly key: string; readonly writes: number } | null = null;
  result: { -readonly [Part in keyof Ended]: Ended[Part] } = {
    end: "done",
    refusal: null,
    named: null,
    copyFailure: null,
    notKnown: null,
  };

  /** What cannot be judged of it, the first thing that it meets. */
  note(unknown: NotKnown | undefined): void {
    if (unknown === undefined) return;
    this.result.notKnown ??= { why: unknown.why, checkedBy: unknown.checkedBy };
  }

  noteCopy(operation: string, { bucket, key, writes, failure }: Copy): void {
    this.copied = { key: objectKey(bucket, key), writes };
    if (failure !== undefined) this.result.copyFailure = { operation, reason: failure, bucket, key };
  }
}
