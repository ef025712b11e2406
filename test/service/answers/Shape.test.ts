import fc from "fast-check";
import {
  allOf,
  anyObject,
  anyText,
  flag,
  instant,
  isObject,
  listOf,
  object,
  oneOf,
  requiredWhen,
  type Shape,
  text,
} from "../../../src/service/answers/Shape";

const LAST_SECOND = 8.64e12;

/** By what a shape is called in its sentence: what it takes, and what it does not. */
const SHAPES: Readonly<Record<string, { shape: Shape; takes: readonly unknown[]; not: readonly unknown[] }>> =
  {
    "a text": { shape: text, takes: ["a", " "], not: ["", 1, true, {}, []] },
    "true or false": { shape: flag, takes: [true, false], not: ["true", 0, 1, {}, []] },
    "a time": {
      shape: instant,
      takes: [0, 0.5, 1_700_000_000, LAST_SECOND],
      not: [-1, -0.001, LAST_SECOND + 1, Infinity, NaN, "1", true, {}],
    },
    "one of the values that are known": {
      shape: oneOf(["ACTIVE", "GONE"]),
      takes: ["ACTIVE", "GONE"],
      not: ["", "active", "ACTIVE ", 1, ["ACTIVE"]],
    },
    "a list": { shape: listOf(text), takes: [[], ["a"], ["a", "b"]], not: [{}, { length: 0 }, "a", 1] },
    "an object": { shape: anyObject, takes: [{}, { a: 1 }], not: [[], [{}], "a", 1, true] },
  };

describe.each(Object.entries(SHAPES))("what must be %s", (what, { shape, takes, not }) => {
  test.each(takes.map((value) => [value]))("may be %j", (value) => {
    expect(shape(value, "here")).toBeNull();
  });

  test.each(not.map((value) => [value]))("may not be %j", (value) => {
    expect([shape(value, "here"), shape(value, "")]).toEqual([
      `here is not ${what}`,
      `the answer is not ${what}`,
    ]);
  });

  test("is missing where there is nothing", () => {
    const said = [undefined, null].flatMap((value) => [shape(value, "here"), shape(value, "")]);
    expect(said).toEqual([
      "here is missing",
      "the answer is missing",
      "here is missing",
      "the answer is missing",
    ]);
  });
});

describe("a text that may be empty", () => {
  test("may be empty, and is a text all the same", () => {
    expect([anyText("", "x"), anyText("a", "x"), anyText(1, "x"), anyText(null, "x")]).toEqual([
      null,
      null,
      "x is not a text",
      "x is missing",
    ]);
  });
});

describe("a list", () => {
  test("names the first item that is wrong, by its place", () => {
    expect(listOf(text)(["a", 1, ""], "Names")).toBe("Names[1] is not a text");
    expect(listOf(text)([null, 1], "")).toBe("[0] is missing");
  });

  test("is as good as each of its items", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (values) => {
        const first = values.findIndex((value) => text(value, "") !== null);
        expect(listOf(text)(values, "x")).toBe(first < 0 ? null : `x[${first}] is not a text`);
      }),
    );
  });
});

describe("an object with members", () => {
  const shape = object({ name: text, age: instant }, { note: anyText, inside: object({ id: text }) });
  const good = { name: "a", age: 1 };

  test.each<[unknown, string | null]>([
    [good, null],
    [{ ...good, another: 1 }, null],
    [{ ...good, note: null, inside: undefined }, null],
    [{ ...good, note: "", inside: { id: "1" } }, null],
    [[], "x is not an object"],
    [{}, "x.name is missing"],
    [{ name: "a" }, "x.age is missing"],
    [{ name: "", age: -1 }, "x.name is not a text"],
    [{ ...good, age: -1, note: 1 }, "x.age is not a time"],
    [{ ...good, note: 1 }, "x.note is not a text"],
    [{ ...good, note: false }, "x.note is not a text"],
    [{ ...good, note: 0 }, "x.note is not a text"],
    [{ ...good, inside: {} }, "x.inside.id is missing"],
    [{ ...good, inside: "" }, "x.inside is not an object"],
  ])("%j: %j", (value, problem) => {
    expect(shape(value, "x")).toBe(problem);
    expect(shape(value, "")).toBe(problem?.replace(/^x\./, "").replace(/^x /, "the answer ") ?? null);
  });

  test("without optional members has none", () => {
    expect(object({ name: text })({ name: "a", note: 1 }, "")).toBeNull();
  });
});

describe("several shapes at once", () => {
  test("are asked in their order, and all of them", () => {
    const shape = allOf(text, oneOf(["a", "b"]), oneOf(["b", "c"]));
    expect([shape(1, "x"), shape("c", "x"), shape("a", "x"), shape("b", "x")]).toEqual([
      "x is not a text",
      "x is not one of the values that are known",
      "x is not one of the values that are known",
      null,
    ]);
    expect(allOf()(1, "x")).toBeNull();
  });

  test("may ask for a member only when another has a value", () => {
    const shape = requiredWhen(({ kind }) => kind === "full", "size", instant);
    expect([
      shape({ kind: "full" }, "x"),
      shape({ kind: "full", size: "a" }, "x"),
      shape({ kind: "full", size: 1 }, "x"),
      shape({ kind: "empty" }, "x"),
      shape("full", "x"),
      shape(null, "x"),
    ]).toEqual(["x.size is missing", "x.size is not a time", null, null, null, null]);
  });
});

test("an object is neither a list nor nothing", () => {
  expect([{}, { a: 1 }, [], null, undefined, "a", 1].map(isObject)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
