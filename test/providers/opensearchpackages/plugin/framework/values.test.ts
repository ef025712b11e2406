import fc from "fast-check";
import { Decimal } from "../../../../../providers/opensearchpackages/plugin/codec/CtyNumber";
import {
  type CtyValue,
  sameValue,
  TypedValue,
  UNKNOWN,
} from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { AttributeReader } from "../../../../../providers/opensearchpackages/plugin/schema/AttributeReader";
const values = fc.letrec<{ value: CtyValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom<CtyValue>(null, UNKNOWN, true, false, 0, 1, 10n ** 20n, "", "a"),
    fc.constantFrom("0.1", "0.2").map((text) => new Decimal(text)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }),
    tie("value").map((value) => new TypedValue("dynamic", value)),
  ),
})).value;

/** The same value, with nothing of it shared. */
function copy(value: CtyValue): CtyValue {
  if (value instanceof Decimal) return new Decimal(value.text);
  if (value instanceof TypedValue) return new TypedValue(value.type, copy(value.value));
  if (Array.isArray(value)) return (value as readonly CtyValue[]).map(copy);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, CtyValue>>);
  return Object.fromEntries(entries.reverse().map(([name, member]) => [name, copy(member)]));
}

/** Text that is the same for the same values only, whatever the order of their members. */
function written(value: CtyValue): string {
  if (value === UNKNOWN) return "?";
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Decimal) return `d${value.text}`;
  if (value instanceof TypedValue) return `<${written(value.value)}>`;
  if (Array.isArray(value)) return `[${(value as readonly CtyValue[]).map(written).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Readonly<Record<string, CtyValue>>).filter(
    ([, each]) => each !== null,
  );
  return `{${members
    .map(([name, each]) => `${name}:${written(each)}`)
    .sort()
    .join()}}`;
}

describe("sameValue", () => {
  test("holds for a value and its copy", () => {
    fc.assert(fc.property(values, (value) => sameValue(value, copy(value))));
  });

  test("is what writing both down says, in both directions", () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const same = written(one) === written(other);
        expect(sameValue(one, other)).toBe(same);
        expect(sameValue(other, one)).toBe(same);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each<[string, CtyValue | undefined, CtyValue | undefined, boolean]>([
    ["nothing and null", undefined, null, true],
    ["null and unknown", null, UNKNOWN, false],
    ["null and an empty text", null, "", false],
    ["a list and a longer one", ["a"], ["a", "b"], false],
    ["a list in another order", ["a", "b"], ["b", "a"], false],
    ["an empty list and an empty object", [], {}, false],
    ["an object and one with a member more", { a: "1" }, { a: "1", b: "2" }, false],
    ["an object and one with a null more", { a: "1" }, { a: "1", b: null }, true],
    ["decimals of one value and two texts", new Decimal("0.1"), new Decimal("0.10"), false],
    ["a value and the same with its type", "a", new TypedValue("string", "a"), false],
  ])("of %s", (_what, one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
    expect(sameValue(other, one)).toBe(same);
  });
});

describe("AttributeReader", () => {
  const reader = new AttributeReader({
    text: "a",
    number: 3,
    big: 10n ** 20n,
    flag: true,
    off: false,
    open: UNKNOWN,
    none: null,
    block: { inner: "b" },
    list: ["a"],
  });

  test("gives values of the type that is asked for, and nothing of another one", () => {
    expect([reader.string("text"), reader.optionalString("text")]).toEqual(["a", "a"]);
    expect(reader.optionalNumber("number")).toBe(3);
    expect([reader.flag("flag"), reader.flag("off"), reader.flag("text")]).toEqual([true, false, false]);
    expect(reader.block("block")?.string("inner")).toBe("b");
    expect([
      reader.optionalString("number"),
      reader.optionalNumber("text"),
      reader.optionalNumber("big"),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test.each(["open", "none", "missing"])("takes %s for absent", (name) => {
    expect(reader.optionalString(name)).toBeUndefined();
    expect(reader.string(name)).toBe("");
    expect(reader.optionalNumber(name)).toBeUndefined();
    expect(reader.flag(name)).toBe(false);
    expect(reader.block(name)).toBeUndefined();
    expect(reader.isUnknown(name)).toBe(name === "open");
  });

  test("takes a list for no block", () => {
    expect(reader.block("list")).toBeUndefined();
  });
});
