import type { DocumentNode } from "./DocumentNode";
import type { JsonObject } from "./jsonView";

/**
 * What is known of the values after an apply. A member that `after_unknown` marks is unknown, even where `after` has an
 * old value of the same name.
 */
export function knownValues(after: DocumentNode, unknown: DocumentNode | null): DocumentNode {
  if (unknown === null) return after;
  const known = knownPart(after.value, unknown);
  return after.withValue(known ?? {});
}

/** The members of which anything is not known until the apply. */
export function unknownMembers(unknown: DocumentNode | null, values: DocumentNode): string[] {
  if (unknown === null || unknown.value === false) return [];
  if (unknown.value === true) return values.entries().map(([key]) => key);
  return unknown.entries().flatMap(([key, node]) => (marksAny(node) ? [key] : []));
}

/** Undefined for what is unknown. */
function knownPart(value: unknown, unknown: DocumentNode): unknown {
  const mark = unknown.value;
  if (mark === true) return undefined;
  if (mark === false) return value;
  if (Array.isArray(mark)) {
    const marks = unknown.items();
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, index) => {
      const own = marks[index];
      return own === undefined ? item : (knownPart(item, own) ?? null);
    });
  }
  const marks = new Map(unknown.entries());
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value as JsonObject).map(([key, member]) => {
    const own = marks.get(key);
    return [key, own === undefined ? member : knownPart(member, own)] as const;
  });
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

function marksAny(node: DocumentNode): boolean {
  if (typeof node.value === "boolean") return node.value;
  const items = Array.isArray(node.value) ? node.items() : node.entries().map(([, item]) => item);
  return items.some(marksAny);
}

/** The members that differ, or that may: those of which anything is unknown. */
export function changedMembers(before: JsonObject, after: JsonObject, unknown: readonly string[]): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after), ...unknown]);
  return [...keys].filter((key) => unknown.includes(key) || !isSame(own(before, key), own(after, key)));
}

function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** As the AWS provider compares: what is not set, empty, zero and false are one. */
function isSame(a: unknown, b: unknown): boolean {
  if (isZero(a) || isZero(b)) return isZero(a) && isZero(b);
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as JsonObject, b as JsonObject];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(own(left, key), own(right, key)));
}

function isZero(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
