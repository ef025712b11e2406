import type { ReadFailure } from "../failures/ReadFailure";

/** What a look at the live API gave: there is one, there is none, or nobody knows. Unknown is never fine. */
export type Reading<T> =
  | { readonly kind: "present"; readonly value: T }
  | { readonly kind: "absent" }
  | { readonly kind: "unread"; readonly failure: ReadFailure };

export const ABSENT: Reading<never> = { kind: "absent" };

export function present<T>(value: T): Reading<T> {
  return { kind: "present", value };
}

export function unread(failure: ReadFailure): Reading<never> {
  return { kind: "unread", failure };
}

/** The value, or null when it is absent or unread. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return reading.kind === "present" ? reading.value : null;
}
