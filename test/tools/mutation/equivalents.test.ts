import { join } from "node:path";
import { readEquivalents, staleEquivalents } from "../../../tools/mutation/equivalents";

const ROOT = join(__dirname, "..", "..", "..");

describe("the mutants that change nothing", () => {
  const list = readEquivalents(ROOT);

  test("are of code that is still there", () => {
    expect(staleEquivalents(ROOT, list)).toEqual([]);
  });

  test("have a reason each, and are listed once", () => {
    expect(list.filter(({ why }) => why.split(" ").length < 4)).toEqual([]);
    const names = list.map(({ file, line, original, mutant }) => [file, line, original, mutant].join("\n"));
    expect(new Set(names).size).toBe(names.length);
  });
});
