import fc from "fast-check";
import {
  innermostCall,
  instanceKeyOf,
  modulePathOf,
  parentModule,
  resourceOf,
  withoutKeys,
} from "../../../src/terraform/addresses/address";

const name = fc.stringMatching(/^[a-z_][a-z0-9_-]{0,8}$/);
/** What may stand in quotes: dots, brackets, quotes and what looks like an address. */
const word = fc.oneof(
  fc.constantFrom("a.b", "]", "[0]", '"', "\\", "module.x.", 'x"].y["', " ", "é", "data.a.b"),
  fc.string({ maxLength: 6 }),
);
const key = fc.oneof(
  fc.constant(""),
  fc.nat(99).map((index) => `[${index}]`),
  word.map((text) => `[${JSON.stringify(text)}]`),
);
const call = fc.tuple(name, key);
const resource = fc.record({
  modules: fc.array(call, { maxLength: 3 }),
  data: fc.boolean(),
  type: name,
  name,
  key,
});

describe("an address of Terraform", () => {
  it("is taken apart into what it was made of, whatever stands in its keys", () => {
    fc.assert(
      fc.property(resource, ({ modules, data, type, name: own, key: ownKey }) => {
        fc.pre(type !== "data" && type !== "module");
        const calls = modules.map(([own, ownKey]) => `module.${own}${ownKey}`);
        const path = calls.map((call) => `${call}.`).join("");
        const local = `${data ? "data." : ""}${type}.${own}`;
        const address = path + local + ownKey;
        expect(modulePathOf(address)).toBe(path);
        expect(instanceKeyOf(address)).toBe(ownKey);
        expect(resourceOf(address)).toEqual({ mode: data ? "data" : "managed", type });
        expect(withoutKeys(address)).toBe(modules.map(([call]) => `module.${call}.`).join("") + local);
        expect(innermostCall(path)).toBe(calls.at(-1) ?? null);
        expect(parentModule(path)).toBe(
          calls
            .slice(0, -1)
            .map((call) => `${call}.`)
            .join(""),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "nowhere",
    "a.b.c",
    "module.a.b",
    "x module.a.b.c",
    "a.b[x]",
    "a.b[0] ",
    " a.b",
    "a.b[0][1]",
    "",
    "a b.c",
  ])("is none of a resource: %j", (address) => {
    expect(resourceOf(address)).toBeNull();
  });

  it.each([
    ["module.a.", "module.a"],
    ["module.a.module.b[0].", "module.b[0]"],
    ["", null],
    ["module.a", null],
    ["xmodule.a.", null],
  ])("as a path of modules %j ends in %j", (path, call) => {
    expect(innermostCall(path)).toBe(call);
  });
});
