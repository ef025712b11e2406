import fc from "fast-check";
import { Decimal } from "../../../../../providers/opensearchpackages/plugin/codec/CtyNumber";
import { type CtyType, parseCtyType } from "../../../../../providers/opensearchpackages/plugin/codec/CtyType";
import { TypedValue } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { decodeDynamicValue } from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import { decodeJson } from "../../../../../providers/opensearchpackages/plugin/codec/jsonDecoding";
import { parseLosslessJson } from "../../../../../providers/opensearchpackages/plugin/codec/losslessJson";

describe("JSON", () => {
  test("a number beyond 2^53 keeps its last digit", () => {
    expect(decodeJson("9007199254740993", "number")).toBe(9007199254740993n);
  });

  test("a decimal fraction keeps its digits", () => {
    expect(decodeJson("0.10000000000000000001", "number")).toEqual(new Decimal("0.10000000000000000001"));
  });

  test("a number inside a string stays a string", () => {
    expect(decodeJson('"say \\"12\\" and 13"', "string")).toBe('say "12" and 13');
  });

  test("an attribute that an older state does not have is null, and one too many is left out", () => {
    const type: CtyType = ["object", { a: "string", b: "string" }];
    expect(decodeJson('{"a":"x","gone":1}', type)).toEqual({ a: "x", b: null });
  });

  test("collections are read item by item", () => {
    const type: CtyType = [
      "tuple",
      [
        ["list", "string"],
        ["set", "number"],
        ["map", "bool"],
      ],
    ];
    expect(decodeJson('[["a"],[1,2],{"k":true}]', type)).toEqual([["a"], [1, 2], { k: true }]);
  });

  test("a dynamic value brings its type", () => {
    expect(decodeJson('{"type":["list","string"],"value":["x"]}', "dynamic")).toEqual(
      new TypedValue(["list", "string"], ["x"]),
    );
  });

  test("a value of another type is refused with the path to it", () => {
    expect(() => decodeJson('{"a":1}', ["object", { a: "string" }])).toThrow(/\.a: .*a string was expected/);
  });

  test("any document parses as the standard parser parses it, where doubles are exact", () => {
    const document = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.maxSafeInteger(),
        fc.array(tie("value")),
        fc.dictionary(fc.string(), tie("value"), { noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(document, (value) => {
        const text = JSON.stringify(value);
        expect(parseLosslessJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe("a DynamicValue", () => {
  test("is read from JSON when Terraform chose JSON", () => {
    expect(decodeDynamicValue({ json: Buffer.from('"x"') }, "string")).toBe("x");
  });

  test("without any bytes is null", () => {
    expect(decodeDynamicValue({}, "string")).toBeNull();
  });
});

describe("a type", () => {
  test("is read with its optional attributes", () => {
    expect(parseCtyType(["object", { a: ["map", "number"] }, ["a"]])).toEqual([
      "object",
      { a: ["map", "number"] },
      ["a"],
    ]);
  });

  test("of an unknown kind is refused", () => {
    expect(() => parseCtyType(["bag", "string"])).toThrow(/no such kind of type.*bag/);
  });
});
