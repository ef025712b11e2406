import type { ReadingSource } from "../../contract/evidence";
import type { Reading } from "../../service/reading";

/** Where what is not there yet was read: in what is declared. */
function inTheDeclaration(subject: string): ReadingSource {
  return { operation: "plan", subject, place: "local", at: "" };
}

/** What was not asked for, because nothing is known to ask for yet. */
export function notThereYet(subject: string): Reading<never> {
  return { kind: "absent", why: "it is not created yet", source: inTheDeclaration(subject) };
}

/** The reading under a key; `otherwise` where there is no key, or nothing was asked under it. */
export function lookUp<T>(
  readings: ReadonlyMap<string, Reading<T>>,
  key: string | null,
  otherwise: Reading<T>,
): Reading<T> {
  return (key === null ? undefined : readings.get(key)) ?? otherwise;
}
