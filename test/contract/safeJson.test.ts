import fc from "fast-check";
import { safeJson } from "../../src/contract/safeJson";
import { actionsOf, hostileText } from "./hostileText";

const hostileValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    hostileText,
    fc.integer(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(hostileText, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

describe("safeJson", () => {
  test.each([0, 2])("is the same value, and nothing in it acts, with an indent of %d", (indent) => {
    fc.assert(
      fc.property(hostileValue, (value) => {
        const json = safeJson(value, indent);
        expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value));
        expect(actionsOf(json)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("escapes what is invisible, of a pair of surrogates both", () => {
    expect(safeJson("\u{e0061}\u2028\u009b\u007f##[x]", 0)).toBe(
      '"\\udb40\\udc61\\u2028\\u009b\\u007f#\\u0023[x]"',
    );
  });

  test("leaves visible text of every script as it is", () => {
    expect(safeJson("日本語 عربي 🙂 é", 0)).toBe('"日本語 عربي 🙂 é"');
  });
});
