import fc from "fast-check";
import { DocumentNode } from "../../../src/terraform/json/DocumentNode";
import type { JsonObject } from "../../../src/terraform/json/jsonView";
import { changedMembers, knownValues, unknownMembers } from "../../../src/terraform/json/knownValues";

const node = (value: unknown): DocumentNode =>
  DocumentNode.root({ x: value }, "plan.json").member("x") as DocumentNode;
const known = (after: object, unknown: unknown): unknown => knownValues(node(after), node(unknown)).value;

describe("the known part of values", () => {
  it.each<[what: string, after: object, unknown: unknown, left: unknown]>([
    ["everything, where nothing is marked", { a: 1, b: [2] }, {}, { a: 1, b: [2] }],
    ["everything, where the mark is false", { a: 1 }, false, { a: 1 }],
    ["nothing, where all is unknown", { a: 1 }, true, {}],
    ["what isn't marked", { a: 1, b: 2 }, { a: true, b: false }, { b: 2 }],
    ["what isn't there, though it is marked", { a: 1 }, { b: true }, { a: 1 }],
    ["the members of a member", { a: { b: 1, c: 2 } }, { a: { b: true } }, { a: { c: 2 } }],
    ["the items of a list, in their places", { a: [1, 2, 3] }, { a: [false, true] }, { a: [1, null, 3] }],
    ["the members of items", { a: [{ b: 1, c: 2 }] }, { a: [{ b: true }] }, { a: [{ c: 2 }] }],
    [
      "a value that a list of marks doesn't fit",
      { a: "x", b: { c: 1 } },
      { a: [true], b: [true] },
      { a: "x", b: { c: 1 } },
    ],
    [
      "a value that marks of members don't fit",
      { a: "x", b: [1], c: null },
      { a: { x: true }, b: { x: true }, c: {} },
      { a: "x", b: [1], c: null },
    ],
    ["null in a list", { a: [null] }, { a: [false] }, { a: [null] }],
  ])("is %s", (_what, after, unknown, left) => {
    expect(known(after, unknown)).toEqual(left);
  });

  it("is all of it where the plan says nothing of what is unknown", () => {
    const after = node({ a: 1 });
    expect(knownValues(after, null)).toBe(after);
  });

  it("has nothing that is marked, and all that isn't", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: "small" }, fc.integer({ min: 1 }), tie("list"), tie("members")),
      list: fc.array(tie("any"), { maxLength: 3 }),
      members: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("any"), { maxKeys: 3 }),
    }));
    fc.assert(
      fc.property(value.members, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (given, marks) => {
        const secret = "unknown";
        let drawn = 0;
        /** Marks some leaves, and puts a word in their place. */
        const marked = (one: unknown): [value: unknown, mark: unknown] => {
          if (typeof one !== "object" || one === null) {
            const mark = marks[drawn++ % marks.length]!;
            return [mark ? secret : one, mark];
          }
          const parts = Object.entries(one).map(([at, member]) => [at, marked(member)] as const);
          if (Array.isArray(one)) return [parts.map(([, [part]]) => part), parts.map(([, [, mark]]) => mark)];
          return [
            Object.fromEntries(parts.map(([at, [part]]) => [at, part])),
            Object.fromEntries(parts.map(([at, [, mark]]) => [at, mark])),
          ];
        };
        const [after, unknown] = marked(given) as [object, object];
        const left = JSON.stringify(known(after, unknown));
        expect(left).not.toContain(secret);
        const count = (text: string): number => text.match(/\d+/g)?.length ?? 0;
        expect(count(left)).toBe(count(JSON.stringify(after)));
      }),
    );
  });
});

describe("the members of which anything is unknown", () => {
  it.each<[unknown: unknown, names: string[]]>([
    [false, []],
    [true, ["a", "b"]],
    [{}, []],
    [{ a: true }, ["a"]],
    [{ a: false, b: { c: [false, { d: true }] } }, ["b"]],
    [{ a: [], b: {}, c: [false], d: [true] }, ["d"]],
    [{ c: true }, ["c"]],
  ])("of %j are %j", (unknown, names) => {
    expect(unknownMembers(node(unknown), node({ a: 1, b: 2 }))).toEqual(names);
  });

  it("are none where the plan says nothing of it", () => {
    expect(unknownMembers(null, node({ a: 1 }))).toEqual([]);
  });
});

describe("the members that change", () => {
  const changed = (before: JsonObject, after: JsonObject, unknown: string[] = []): string[] =>
    changedMembers(before, after, unknown);

  it("are those that differ, come, go, or are unknown", () => {
    expect(changed({ a: 1, b: 1, c: 1 }, { a: 1, b: 2, d: 1 }, ["e", "a"])).toEqual([
      "a",
      "b",
      "c",
      "d",
      "e",
    ]);
    expect(changed({}, {})).toEqual([]);
  });

  const zero = [undefined, null, "", false, 0, [], {}];
  it("are not those that are nothing before and after, in whatever words", () => {
    for (const a of zero)
      for (const b of zero) expect([a, b, changed({ x: a }, { x: b })]).toEqual([a, b, []]);
    for (const a of zero) {
      expect(changed({ x: a }, {})).toEqual([]);
      for (const something of ["0", 1, true, [0], { y: 1 }])
        expect([changed({ x: a }, { x: something }), changed({ x: something }, { x: a })]).toEqual([
          ["x"],
          ["x"],
        ]);
    }
  });

  it.each<[before: unknown, after: unknown, differ: boolean]>([
    ["1", 1, true],
    [true, 1, true],
    [[1, 2], [1, 2], false],
    [[1, 2], [2, 1], true],
    [[1, 2], [1], true],
    [{ a: 1, b: { c: [2] } }, { b: { c: [2] }, a: 1 }, false],
    [{ a: 1, b: 0 }, { a: 1 }, false],
    [{ a: 1, b: 3 }, { a: 1, b: 4 }, true],
    [{ a: 1 }, { a: 1, b: 4 }, true],
    [{ 0: 1 }, [1], true],
    [["x"], "x", true],
  ])("from %j to %j: %s", (before, after, differ) => {
    expect(changed({ x: before }, { x: after })).toEqual(differ ? ["x"] : []);
    expect(changed({ x: after }, { x: before })).toEqual(differ ? ["x"] : []);
  });

  it("have nothing to do with what every object has", () => {
    expect(changed({}, { constructor: "x", toString: "" })).toEqual(["constructor"]);
  });
});
