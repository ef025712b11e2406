/** Views on parsed JSON of which nothing is known: what is missing or has another type is null. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** A string that says something, of an own member: `constructor` and `__proto__` are nothing special in JSON. */
export function textAt(parent: unknown, key: string): string | null {
  const object = asObject(parent);
  const value = object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === "string" && value !== "" ? value : null;
}
