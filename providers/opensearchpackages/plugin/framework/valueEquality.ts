import { Decimal } from "../codec/CtyNumber";
import { type CtyValue, isCtyObject, TypedValue } from "../codec/CtyValue";

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
