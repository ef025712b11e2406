import * as fc from "fast-check";
import { lineOfJsonError } from "../../../src/dictionary/queries/lineOfJsonError";

describe("the line of what makes a text no JSON", () => {
  it.each([
    ["no JSON from its first line on", "notebook, laptop\ntv, television\n", 1],
    ["a comma too much", '{\n"queries": [\n{"query": "a", }\n]}', 3],
    ["a character that nobody expects", '{\n"queries": [\n  oops\n]\n}\n', 3],
    ["a string that is not closed", '{\n"query": "a,\n"b": 1\n}', 2],
    ["what ends too early", '{\n"queries": [\n', 3],
    ["nothing", "", 1],
  ])("is told of %s", (_what, text, line) => {
    expect(lineOfJsonError(text)).toBe(line);
  });

  it("is that of a stray word wherever it is put between the lines", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (value, at) => {
        const lines = JSON.stringify({ value }, null, 1).split("\n");
        const before = at % lines.length;
        lines.splice(before, 0, "oops");
        expect(lineOfJsonError(lines.join("\n"))).toBe(before + 1);
      }),
    );
  });
});
