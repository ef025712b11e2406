import { readFileSync } from "node:fs";
import { join } from "node:path";
import { propertyFor, registerComponents } from "./registerComponents";

const ROOT = join(__dirname, "..", "..", "..");
const DOCUMENTATION = readFileSync(join(ROOT, "docs", "constructs.md"), "utf8");
const EXAMPLE = readFileSync(join(ROOT, "examples", "index-settings", "IndexSettingsStack.ts"), "utf8");

/** The cells of a table's rows, an empty first cell standing for the one above it. */
function rowsOf(table: string): string[][] {
  const rows = table.split("\n").map((line) => line.split("|").slice(1, -1));
  let method = "";
  return rows.map((row) => {
    const [first = "", ...others] = row.map((cell) => cell.replaceAll("`", "").trim());
    method = first === "" ? method : first;
    return [method, ...others];
  });
}

describe("the documentation of index settings", () => {
  const [, table = ""] = /\n\| method \| dictionary .*\n.*\n((?:\|.*\n)+)/.exec(DOCUMENTATION) ?? [];

  it("has a row for every setting that reads a dictionary, with its formats and whether updateable acts", () => {
    const expected = registerComponents().flatMap(({ method, type, settings }) =>
      Object.entries(settings).map(([setting, formats]) =>
        [
          method,
          propertyFor(setting),
          setting,
          formats.join(", "),
          type.startsWith("synonym") ? "yes" : "no",
        ].join(" | "),
      ),
    );
    const rows = rowsOf(table.trimEnd()).map((cells) => cells.slice(0, 5).join(" | "));
    expect(rows.sort()).toEqual(expected.sort());
  });

  it("shows code of the example, word by word, which is type-checked and synthesized", () => {
    const [, code = ""] = /## In the settings of an index[^]*?```ts\n([^]*?)```/.exec(DOCUMENTATION) ?? [];
    expect(code).not.toBe("");
    expect(EXAMPLE.replace(/^ {4}/gm, "")).toContain(code);
  });
});
