import { type CtyNumber, Decimal } from "./CtyNumber";
import type { CtyType } from "./CtyType";

/** A value that is not known before the apply. Refinements (a prefix, not null) are read as plain unknown. */
export const UNKNOWN: unique symbol = Symbol("known after apply");

/** A value that brings its own type, where the schema says `dynamic`. */
export class TypedValue {
  constructor(
    readonly type: CtyType,
    readonly value: CtyValue,
  ) {}
}

/** Whatever Terraform sends or gets: sets and tuples are arrays, maps and objects are objects. */
export type CtyValue =
  null | typeof UNKNOWN | boolean | string | CtyNumber | readonly CtyValue[] | CtyObject | TypedValue;

export interface CtyObject {
  readonly [name: string]: CtyValue;
}

export function isCtyObject(value: CtyValue | undefined): value is CtyObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Decimal) &&
    !(value instanceof TypedValue)
  );
}

/** Whether the value and everything in it is known. */
export function isWhollyKnown(value: CtyValue): boolean {
  if (value === UNKNOWN) return false;
  if (value instanceof TypedValue) return isWhollyKnown(value.value);
  if (Array.isArray(value)) return (value as readonly CtyValue[]).every(isWhollyKnown);
  return !isCtyObject(value) || Object.values(value).every(isWhollyKnown);
}

/** Whether two values are the same; unknown is only the same as unknown. Order counts, in lists and in sets. */
export function sameValue(one: CtyValue | undefined, other: CtyValue | undefined): boolean {
  const a = one ?? null;
  const b = other ?? null;
  if (a === b) return true;
  if (a instanceof Decimal && b instanceof Decimal) return a.text === b.text;
  if (a instanceof TypedValue && b instanceof TypedValue) return sameValue(a.value, b.value);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: CtyValue, index) => sameValue(item, b[index] as CtyValue));
  }
  if (!isCtyObject(a) || !isCtyObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => sameValue(a[name], b[name]));
}
