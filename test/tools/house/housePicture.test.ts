import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readHousePlan } from "../../../tools/house/HousePlan";
import { housePicture } from "../../../tools/house/housePicture";
import { TemporaryFolder } from "../../TemporaryFolder";

describe("the picture of a house", () => {
  const temporary = new TemporaryFolder();
  const write = (path: string, text: string): void => {
    const file = join(temporary.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const says = { top: "looks down", middle: "between", ground: "holds & carries", floor: "below" };
  const house = { folder: "src", rooms: {}, says, ground: ["floor"] };

  beforeAll(() => {
    write("src/top/a.ts", 'import "../middle/b"; import type { C } from "../ground/c"; import "../floor/d";');
    write("src/middle/b.ts", 'import "../ground/c"; import "../words";');
    write("src/ground/c.ts", 'import "../floor/d";');
    write("src/floor/d.ts", "");
    write("src/words.ts", "");
  });
  afterAll(() => temporary.remove());

  test("has the rooms with a caption, and of their arrows those that no others imply", () => {
    expect(readHousePlan(temporary.path, house, ["src"])).toEqual({
      rooms: ["ground", "middle", "top"],
      ground: ["floor"],
      arrows: [
        ["middle", "ground"],
        ["top", "middle"],
      ],
      implied: 1,
    });
  });

  test("is drawn with them, the importing room above the imported one", () => {
    const svg = housePicture("A house", readHousePlan(temporary.path, house, ["src"]), says);
    const height = (name: string): number => Number(new RegExp(`y="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]);
    expect(height("top")).toBeLessThan(height("middle"));
    expect(height("middle")).toBeLessThan(height("ground"));
    expect(height("ground")).toBeLessThan(height("floor"));
    expect(svg).toContain("holds &amp; carries");
    expect(svg).toContain("1 more are left out");
  });
});
