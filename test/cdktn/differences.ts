/** Where two JSON values differ: the path, and the value on each side. */
export function differences(
  left: unknown,
  right: unknown,
  path = "",
): Record<string, readonly [unknown, unknown]> {
  if (!isObject(left) || !isObject(right)) {
    return Object.is(left, right) ? {} : { [path]: [left, right] };
  }
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return Object.assign(
    {},
    ...keys.map((key) => differences(left[key], right[key], path === "" ? key : `${path}.${key}`)),
  ) as Record<string, readonly [unknown, unknown]>;
}

/** Lists too, by their indices. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
