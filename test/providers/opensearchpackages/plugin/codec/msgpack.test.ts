import fc from "fast-check";
import { Decimal } from "../../../../../providers/opensearchpackages/plugin/codec/CtyNumber";
import type { CtyType } from "../../../../../providers/opensearchpackages/plugin/codec/CtyType";
import {
  type CtyValue,
  TypedValue,
  UNKNOWN,
} from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { decodeMsgpack } from "../../../../../providers/opensearchpackages/plugin/codec/msgpackDecoding";
import { encodeMsgpack } from "../../../../../providers/opensearchpackages/plugin/codec/msgpackEncoding";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(" ", ""), "hex"));

/** Each row: what it is, the type, the value, and the bytes that go-cty writes for it. */
const ROWS: readonly (readonly [string, CtyType, CtyValue, string])[] = [
  ["null", "string", null, "c0"],
  ["unknown, a fixext1 of type 0", "string", UNKNOWN, "d4 00 00"],
  ["a string", "string", "v2", "a2 76 32"],
  ["a Japanese string", "string", "語", "a3 e8 aa 9e"],
  ["true", "bool", true, "c3"],
  ["false", "bool", false, "c2"],
  ["zero", "number", 0, "00"],
  ["a small negative number", "number", -1, "ff"],
  ["2^31, an integer and not a double", "number", 2 ** 31, "ce 80 00 00 00"],
  ["2^32, the first beyond 32 bits", "number", 2 ** 32, "cf 00 00 00 01 00 00 00 00"],
  ["2^53 - 1, the last safe integer", "number", Number.MAX_SAFE_INTEGER, "cf 00 1f ff ff ff ff ff ff"],
  ["2^53 + 1, which no double holds", "number", 2n ** 53n + 1n, "cf 00 20 00 00 00 00 00 01"],
  ["-2^63, the least int64", "number", -(2n ** 63n), "d3 80 00 00 00 00 00 00 00"],
  ["2^64, as its digits", "number", 2n ** 64n, `b4${hex(Buffer.from("18446744073709551616"))}`],
  ["a half, as a double", "number", 0.5, "cb 3f e0 00 00 00 00 00 00"],
  ["a decimal fraction, as its digits", "number", new Decimal("0.1"), "a3 30 2e 31"],
  ["an empty list", ["list", "string"], [], "90"],
  ["a list with an unknown item", ["list", "string"], ["a", UNKNOWN], "92 a1 61 d4 00 00"],
  ["a set", ["set", "number"], [1, 2], "92 01 02"],
  ["a tuple", ["tuple", ["string", "bool"]], ["a", true], "92 a1 61 c3"],
  ["a map", ["map", "string"], { a: "b" }, "81 a1 61 a1 62"],
  [
    "an object with a null attribute",
    ["object", { a: "string", b: "bool" }],
    { a: null, b: true },
    "82a161c0a162c3",
  ],
  [
    "a dynamic string with its type",
    "dynamic",
    new TypedValue("string", "x"),
    "92 c4 08 22 73 74 72 69 6e 67 22 a1 78",
  ],
  ["an unknown dynamic", "dynamic", UNKNOWN, "d4 00 00"],
];

describe("msgpack, byte by byte", () => {
  test.each(ROWS)("%s is written as go-cty writes it", (_name, type, value, expected) => {
    expect(hex(encodeMsgpack(value, type))).toBe(expected.replaceAll(" ", ""));
  });

  test.each(ROWS)("%s is read back as it was", (_name, type, value, encoded) => {
    expect(decodeMsgpack(bytes(encoded), type)).toEqual(value);
  });

  test("an unknown with refinements is read as unknown", () => {
    // Extension 12 with the map {1: false}: the value is known not to be null.
    expect(decodeMsgpack(bytes("c7 03 0c 81 01 c2"), "string")).toBe(UNKNOWN);
  });

  test("an unsigned 64-bit integer beyond int64 keeps its digits", () => {
    expect(decodeMsgpack(bytes("cf ff ff ff ff ff ff ff ff"), "number")).toBe(2n ** 64n - 1n);
  });

  test("the attributes of an object are written in the order of their names", () => {
    const type: CtyType = ["object", { b: "string", a: "string" }];
    expect(hex(encodeMsgpack({ b: "2", a: "1" }, type))).toBe("82a161a131a162a132");
  });

  test("a value of another form is refused with the path to it", () => {
    const type: CtyType = ["object", { tags: ["list", "string"] }];
    expect(() => decodeMsgpack(bytes("81 a4 74616773 91 01"), type)).toThrow(
      /\.tags\[0\].*a string was expected/,
    );
  });

  test("an attribute that the schema does not have is refused by name", () => {
    expect(() => decodeMsgpack(bytes("81 a1 78 01"), ["object", {}])).toThrow(/no such attribute.*"x"/);
  });
});

describe("msgpack, for any value", () => {
  const leaf = fc.constantFrom<CtyType>("string", "number", "bool", "dynamic");
  const { type: anyType } = fc.letrec<{ type: CtyType }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.tuple(fc.constantFrom("list", "set", "map"), tie("type")) as fc.Arbitrary<CtyType>,
      fc.tuple(fc.constant("tuple"), fc.array(tie("type"), { maxLength: 3 })) as fc.Arbitrary<CtyType>,
      fc.tuple(
        fc.constant("object"),
        fc.dictionary(name(), tie("type"), { maxKeys: 4 }),
      ) as fc.Arbitrary<CtyType>,
    ),
  }));

  test("what is written is read back as it was", () => {
    const typed = anyType.chain((type) =>
      valueOf(type).map((value): { type: CtyType; value: CtyValue } => ({ type, value })),
    );
    fc.assert(
      fc.property(typed, ({ type, value }) => {
        expect(decodeMsgpack(encodeMsgpack(value, type), type)).toEqual(value);
      }),
    );
  });

  function name(): fc.Arbitrary<string> {
    return fc.stringMatching(/^[a-z_]{1,8}$/);
  }

  function valueOf(type: CtyType): fc.Arbitrary<CtyValue> {
    return fc.oneof(
      { arbitrary: fc.constantFrom(null, UNKNOWN), weight: 1 },
      { arbitrary: knownValueOf(type), weight: 5 },
    );
  }

  function knownValueOf(type: CtyType): fc.Arbitrary<CtyValue> {
    if (typeof type === "string") return primitiveOf(type);
    switch (type[0]) {
      case "list":
      case "set":
        return fc.array(valueOf(type[1]), { maxLength: 4 });
      case "map":
        return fc.dictionary(name(), valueOf(type[1]), { maxKeys: 4, noNullPrototype: true });
      case "tuple":
        return fc.tuple(...type[1].map(valueOf));
      case "object":
        return fc.record(
          Object.fromEntries(Object.entries(type[1]).map(([key, member]) => [key, valueOf(member)])),
          {
            noNullPrototype: true,
          },
        );
    }
  }

  function primitiveOf(type: "string" | "number" | "bool" | "dynamic"): fc.Arbitrary<CtyValue> {
    switch (type) {
      case "string":
        return fc.string({ unit: "grapheme" });
      case "bool":
        return fc.boolean();
      case "number":
        return fc.oneof(
          fc.maxSafeInteger(),
          fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }),
          fc
            .double({ noNaN: true })
            .map((value) => (Object.is(value, -0) ? 0 : value))
            .filter((value) => !Number.isInteger(value)),
        );
      case "dynamic":
        return leaf
          .filter((inner) => inner !== "dynamic")
          .chain((inner) => knownValueOf(inner).map((value) => new TypedValue(inner, value)));
    }
  }
});
