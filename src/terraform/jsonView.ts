/** Views on parsed JSON of which nothing is known: what is missing or has another type is null or empty. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

export function objectAt(parent: unknown, key: string): JsonObject {
  return asObject(memberOf(parent, key)) ?? {};
}

export function listAt(parent: unknown, key: string): readonly unknown[] {
  const value = memberOf(parent, key);
  return Array.isArray(value) ? value : [];
}

export function objectsAt(parent: unknown, key: string): JsonObject[] {
  return listAt(parent, key)
    .map(asObject)
    .filter((item) => item !== null);
}

/** A string that says something. */
export function textAt(parent: unknown, key: string): string | null {
  const value = memberOf(parent, key);
  return typeof value === "string" && value !== "" ? value : null;
}

export function textsAt(parent: unknown, key: string): string[] {
  return listAt(parent, key).filter((item): item is string => typeof item === "string");
}

/** An own member only: `constructor` and `__proto__` are nothing special in JSON. */
function memberOf(parent: unknown, key: string): unknown {
  const object = asObject(parent);
  return object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
}
