import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findCircles } from "../../../tools/arrows/findCircles";
import { readImports } from "../../../tools/arrows/readImports";

const ROOT = join(__dirname, "..", "..", "..");
const IMPORTS = readImports(ROOT, ["src", "providers"]);

/** Names that two worlds give to things of their own, both of which stand in the open. */
const TWO_WORLDS: Readonly<Record<string, string>> = {
  Diagnostic: "Terraform's protocol, and what lint says of a line",
  RolloutTimeouts: "the construct's, and the generated binding's under it",
  PackageContent: "the generated binding of the resource, and a package's content in the model",
};

describe("the sources", () => {
  test("import each other in no circle, not even for types", () => {
    expect(findCircles(IMPORTS)).toEqual([]);
  });

  test("give each exported type a name of its own", () => {
    const places = new Map<string, string[]>();
    for (const file of IMPORTS.keys()) {
      const text = readFileSync(join(ROOT, file), "utf8");
      for (const [, name = ""] of text.matchAll(
        /^export (?:abstract )?(?:interface|type|enum|class) (\w+)/gm,
      )) {
        places.set(name, [...(places.get(name) ?? []), file]);
      }
    }
    const twice = [...places].filter(([name, files]) => files.length > 1 && TWO_WORLDS[name] === undefined);
    expect(twice).toEqual([]);
    expect(Object.keys(TWO_WORLDS).filter((name) => (places.get(name)?.length ?? 0) < 2)).toEqual([]);
  });
});

describe("circles", () => {
  test("are found however long they are, and only they", () => {
    const arrows = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a", "d"]],
      ["d", []],
      ["e", ["e2"]],
      ["e2", ["e", "a"]],
    ]);
    expect(findCircles(arrows)).toEqual([
      ["a", "b", "c"],
      ["e", "e2"],
    ]);
  });
});
