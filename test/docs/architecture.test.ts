import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readImports } from "../../tools/arrows/readImports";
import { ROOT, textOf } from "../../tools/docs/documentation";

const PAGES = ["docs/architecture.md", "CONTRIBUTING.md"];
/** A place in the project: what is made or fetched (`lib/`, `.cache/`) is none. */
const PLACE = /^(?:src|providers|test|tools|bench|docs|examples)\/[\w./-]+$/;

/** A file and a name that it declares, as the ways write them. */
interface Step {
  readonly file: string;
  readonly name: string;
}

function stepsOf(text: string): Step[] {
  return [...text.matchAll(/`([\w./-]+\.ts)`: `(\w+)`/g)].map(([, file = "", name = ""]) => ({ file, name }));
}

/** Whether one file leads to another, over any number of imports. */
function leads(imports: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const ahead = [from];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (file === to) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    ahead.push(...(imports.get(file) ?? []));
  }
  return false;
}

describe.each(PAGES)("%s", (page) => {
  test("names places that are there", () => {
    const named = [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);
    const places = named.filter((text) => PLACE.test(text));
    expect(places.length).toBeGreaterThan(2);
    expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
  });

  test("names what the files declare", () => {
    const strange = stepsOf(textOf(page)).filter(({ file, name }) => {
      const text = existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), "utf8") : "";
      return !new RegExp(
        `^export (?:abstract |async )?(?:function\\*?|class|const|interface|type) ${name}\\b`,
        "m",
      ).test(text);
    });
    expect(strange).toEqual([]);
  });
});

describe("the ways through the house", () => {
  const imports = readImports(ROOT, ["src", "providers"]);
  const ways = textOf("docs/architecture.md")
    .split(/^## /m)
    .filter((section) => section.startsWith("The way of"))
    .map((section) => [section.slice(0, section.indexOf("\n")), section] as const);

  test("are four", () => expect(ways.map(([title]) => title)).toHaveLength(4));

  test.each(ways)(
    "%s: what comes later is reached from what comes before, or the other way round",
    (_title, section) => {
      const files = stepsOf(section).map(({ file }) => file);
      const alone = files.filter(
        (file) =>
          !files.some(
            (other) => other !== file && (leads(imports, other, file) || leads(imports, file, other)),
          ),
      );
      expect(alone).toEqual([]);
    },
  );
});
