/** What is wrong with a value, one clause that begins with where it is; null when it is as it must be. */
export type Shape = (value: unknown, where: string) => string | null;

/** A text that says something. */
export const text: Shape = (value, where) =>
  typeof value === "string" && value !== "" ? null : mustBe(value, where, "a text");

/** A text that may be empty. */
export const anyText: Shape = (value, where) =>
  typeof value === "string" ? null : mustBe(value, where, "a text");

export const flag: Shape = (value, where) =>
  typeof value === "boolean" ? null : mustBe(value, where, "true or false");

/** The latest moment that a `Date` can be, in seconds. */
const LAST_SECOND = 8.64e12;

/** An instant as rest-json writes it, in seconds since the epoch. */
export const instant: Shape = (value, where) =>
  typeof value === "number" && value >= 0 && value <= LAST_SECOND ? null : mustBe(value, where, "a time");

/** One of the values that are known to mean something. */
export function oneOf(known: readonly string[]): Shape {
  return (value, where) =>
    typeof value === "string" && known.includes(value)
      ? null
      : mustBe(value, where, "one of the values that are known");
}

export function listOf(item: Shape): Shape {
  return (value, where) => {
    if (!Array.isArray(value)) return mustBe(value, where, "a list");
    return firstProblem(value.map((each, index) => () => item(each, `${where}[${index}]`)));
  };
}

/** An object whatever is in it: nobody here looks inside. */
export const anyObject: Shape = (value, where) =>
  isObject(value) ? null : mustBe(value, where, "an object");

type Members = Readonly<Record<string, Shape>>;

/** An object with these members; of what else it has, new members of the API included, nothing is said. */
export function object(required: Members, optional: Members = {}): Shape {
  return (value, where) => {
    if (!isObject(value)) return mustBe(value, where, "an object");
    const inside = (name: string): string => (where === "" ? name : `${where}.${name}`);
    return firstProblem([
      ...Object.entries(required).map(
        ([name, shape]) =>
          () =>
            shape(value[name], inside(name)),
      ),
      // The API writes null for what is not there, as in ErrorDetails.
      ...Object.entries(optional)
        .filter(([name]) => (value[name] ?? null) !== null)
        .map(
          ([name, shape]) =>
            () =>
              shape(value[name], inside(name)),
        ),
    ]);
  };
}

/** All of them, in this order. */
export function allOf(...shapes: Shape[]): Shape {
  return (value, where) => firstProblem(shapes.map((shape) => () => shape(value, where)));
}

/** A member that must be there when another one has a certain value. */
export function requiredWhen(
  condition: (value: Readonly<Record<string, unknown>>) => boolean,
  name: string,
  shape: Shape,
): Shape {
  return (value, where) =>
    isObject(value) && condition(value) ? shape(value[name], `${where}.${name}`) : null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstProblem(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const problem = check();
    if (problem !== null) return problem;
  }
  return null;
}

function mustBe(value: unknown, where: string, what: string): string {
  const place = where === "" ? "the answer" : where;
  return value === undefined || value === null ? `${place} is missing` : `${place} is not ${what}`;
}
