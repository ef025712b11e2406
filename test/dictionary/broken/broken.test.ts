import { readdirSync } from "node:fs";
import { DIAGNOSTIC_CODES } from "../../../src/dictionary";
import { EXPECTATIONS } from "./expectations";
import { lintFixture } from "./lintFixture";

function fixtures(): string[] {
  const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) =>
    readdirSync(`${__dirname}/${name}`).map((file) => `${name}/${file}`),
  );
}

describe("the broken dictionaries", () => {
  it.each(Object.entries(EXPECTATIONS))("%s gives exactly %j", (fixture, expected) => {
    expect(lintFixture(fixture)).toEqual(expected);
  });

  it("are all expected to give something, or nothing where they are clean", () => {
    expect(fixtures().sort()).toEqual(Object.keys(EXPECTATIONS).sort());
    const silent = Object.entries(EXPECTATIONS).filter(([, expected]) => expected.length === 0);
    expect(silent.every(([fixture]) => /\/clean\.\w+$/.test(fixture))).toBe(true);
  });

  it("give every code that there is", () => {
    const given = new Set(Object.values(EXPECTATIONS).flatMap((all) => all.map((each) => each.split(" ")[0])));
    expect(DIAGNOSTIC_CODES.filter((code) => !given.has(code))).toEqual([]);
  });
});
