import type { ReadingSource } from "../../contract/evidence";
import type { ReadFailure } from "../failures/ReadFailure";

/** The outcome of one question to the live API: there is one, there is provably none, or nobody knows. */
export type Reading<T> = PresentReading<T> | AbsentReading | UnreadReading;

export interface PresentReading<T> {
  readonly kind: "present";
  readonly value: T;
  readonly source: ReadingSource;
}

/** Only with proof: the service's own refusal, or a complete and well-formed answer without it. */
export interface AbsentReading {
  readonly kind: "absent";
  /** The proof, one clause. */
  readonly why: string;
  readonly source: ReadingSource;
}

/** Unknown is never fine, and never missing. */
export interface UnreadReading {
  readonly kind: "unread";
  readonly failure: ReadFailure;
  /** Null when nothing was sent. */
  readonly source: ReadingSource | null;
}

export function present<T>(value: T, source: ReadingSource): PresentReading<T> {
  return { kind: "present", value, source };
}

export function absent(why: string, source: ReadingSource): AbsentReading {
  return { kind: "absent", why, source };
}

export function unread(failure: ReadFailure, source: ReadingSource | null): UnreadReading {
  return { kind: "unread", failure, source };
}

/** The value, or null when it is absent, unread or was not asked. */
export function valueOf<T>(reading: Reading<T> | null): T | null {
  return reading?.kind === "present" ? reading.value : null;
}
