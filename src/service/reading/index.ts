export type { ReadFailure } from "../failures/ReadFailure";
export type { ObjectContent } from "../objects/ObjectContent";
export type { ObjectHead } from "../objects/ObjectHead";
export type { ObjectVersionEntry } from "../objects/ObjectVersionEntry";
export type { Reading } from "./Reading";

/** An object: what S3 says about it, and what was made of its bytes. */
export interface ObjectReading {
  readonly head: ObjectHead;
  readonly content: ObjectContent;
}

import type { ObjectContent } from "../objects/ObjectContent";
import type { ObjectHead } from "../objects/ObjectHead";
import type { Reading } from "./Reading";

/** The value, or null when it is absent, unread or was not asked. */
export function valueOf<T>(reading: Reading<T> | null): T | null {
  return reading?.kind === "present" ? reading.value : null;
}
