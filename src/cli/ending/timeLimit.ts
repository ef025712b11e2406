import { Deadline } from "../../service/wait/Deadline";
import { commandSignal } from "./interrupts";

/** As the option's text says: without waiting, reading files and asking the API together. */
const DEFAULT_TIMEOUT_MS = 5 * 60_000;

/** One end for a whole command, from its first look at a file on. */
export interface TimeLimit {
  /** Aborted when the time is up, and by an interrupt. */
  readonly signal: AbortSignal;
  /** What is left for what comes next, in milliseconds; at least 1. */
  remainingMs(): number;
}

/** Begins to count. @param timeoutMs default: 5 minutes and `waitMs` */
export function timeLimit(timeoutMs: number | undefined, waitMs = 0): TimeLimit {
  const deadline = new Deadline(timeoutMs ?? DEFAULT_TIMEOUT_MS + waitMs);
  const timeout = AbortSignal.timeout(deadline.timeoutMs);
  return {
    signal: AbortSignal.any([commandSignal(), timeout]),
    remainingMs: () => Math.max(1, deadline.remainingMs),
  };
}
