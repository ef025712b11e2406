import fc from "fast-check";
import { parse } from "protobufjs";
import { decodeMessage } from "../../../../../../providers/opensearchpackages/plugin/protocol/protobuf/decodeMessage";
import { encodeMessage } from "../../../../../../providers/opensearchpackages/plugin/protocol/protobuf/encodeMessage";
import type {
  Field,
  Message,
  MessageShape,
} from "../../../../../../providers/opensearchpackages/plugin/protocol/protobuf/MessageShape";
import { PROVIDER_RPCS } from "../../../../../../providers/opensearchpackages/plugin/protocol/shapes";
import { TFPLUGIN6 } from "../protoTexts";

const { root } = parse(TFPLUGIN6);
const SHAPES = Object.entries(PROVIDER_RPCS).flatMap(([rpc, { request, response }]) => [
  { name: `${rpc}.Request`, shape: request },
  { name: `${rpc}.Response`, shape: response },
]);

/** Deep enough for a block in a block, and finite. */
const DEEPEST = 5;

function messages(shape: MessageShape, depth = 0): fc.Arbitrary<Message> {
  // A path's step has one of its members; protobuf keeps the last, so the others are left out here.
  const fields = shape[0]?.name === "attributeName" ? shape.slice(0, 1) : shape;
  const kept = fields.filter(({ type }) => typeof type !== "function" || depth < DEEPEST);
  return fc.record(Object.fromEntries(kept.map((field) => [field.name, valuesOf(field, depth)])), {
    requiredKeys: [],
  });
}

function valuesOf(field: Field, depth: number): fc.Arbitrary<unknown> {
  const single = singleValues(field, depth);
  if (field.label === "repeated") return fc.array(single, { maxLength: 3 });
  const names = fc.string().filter((name) => name !== "__proto__");
  return field.label === "map" ? fc.dictionary(names, single, { maxKeys: 3 }) : single;
}

function singleValues({ type }: Field, depth: number): fc.Arbitrary<unknown> {
  if (typeof type === "function") return messages(type(), depth + 1);
  return {
    string: fc.string({ unit: "binary" }),
    bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    bool: fc.boolean(),
    integer: fc.integer({ min: 0 }),
  }[type];
}

describe.each(SHAPES)("$name", ({ name, shape }) => {
  const reference = root.lookupType(`tfplugin6.${name}`);

  test("what is written here, another implementation reads", () => {
    fc.assert(
      fc.property(messages(shape), (message) => {
        const read = reference.decode(encodeMessage(message, shape));
        expect(Buffer.from(reference.encode(read).finish())).toEqual(
          Buffer.from(reference.encode(reference.fromObject(message)).finish()),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("what another implementation writes, is read here", () => {
    fc.assert(
      fc.property(messages(shape), (message) => {
        const written = reference.encode(reference.fromObject(message)).finish();
        const again = encodeMessage(decodeMessage(written, shape), shape);
        expect(again).toEqual(encodeMessage(message, shape));
      }),
      { numRuns: 30 },
    );
  });
});

describe("decodeMessage", () => {
  const shape: MessageShape = [{ name: "name", number: 1, type: "string" }];

  test("passes over fields that it does not know, of every wire type", () => {
    const unknown = "10ac02" + "1901020304050607082203616263" + "2d01020304";
    const bytes = Buffer.from(`0a0161${unknown}`, "hex");
    expect(decodeMessage(bytes, shape)).toEqual({ name: "a" });
  });

  test("reads negative numbers", () => {
    const integer: MessageShape = [{ name: "index", number: 1, type: "integer" }];
    expect(decodeMessage(encodeMessage({ index: -2 }, integer), integer)).toEqual({ index: -2 });
  });

  test("throws nothing but RangeError, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          decodeMessage(bytes, PROVIDER_RPCS.PlanResourceChange.request);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test.each([
    ["ends in the middle of a text", "0a0561"],
    ["ends in the middle of a number", "08ff"],
    ["has a number without an end", "08ffffffffffffffffffff01"],
    ["has a wire type that does not exist", "0f"],
  ])("refuses a message that %s", (_, hex) => {
    expect(() => decodeMessage(Buffer.from(hex, "hex"), shape)).toThrow(RangeError);
  });
});
