import { inspect } from "node:util";
import fc from "fast-check";
import { PackagesError } from "../../src/errors";
import { actionsOf, hostileText } from "../contract/hostileText";

describe("PackagesError", () => {
  const error = new PackagesError({
    attempted: "naming the package",
    problem: "a name has 3 to 32 characters",
    value: "ab",
    where: "stack/synonyms",
    remedy: "Choose a longer name",
    cause: new Error("the reason"),
  });

  test("says where, what was attempted, what is wrong, the value and what to do", () => {
    expect(error.message).toBe(
      'stack/synonyms: naming the package: a name has 3 to 32 characters (got "ab"). Choose a longer name.',
    );
  });

  test("is one line that acts on no terminal and no log, whatever its parts are", () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (problem, value, where) => {
        const { message } = new PackagesError({ attempted: "a", problem, value, where, remedy: problem });
        expect(actionsOf(message)).toEqual([]);
        expect(message).not.toContain("\n");
      }),
    );
  });

  test("keeps its parts and the error that it explains", () => {
    expect(error).toMatchObject({ attempted: "naming the package", where: "stack/synonyms", value: "ab" });
    expect(error.cause).toEqual(new Error("the reason"));
  });

  test("prints its remedy once when nobody catches it", () => {
    expect(inspect(error).match(/Choose a longer name/g)).toHaveLength(1);
  });
});
