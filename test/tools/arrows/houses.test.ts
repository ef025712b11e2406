import { join } from "node:path";
import { findCircles } from "../../../tools/arrows/findCircles";
import houses from "../../../tools/arrows/houses";
import { readImports } from "../../../tools/arrows/readImports";
import roomOf from "../../../tools/arrows/roomOf";
import { walkedArrows } from "../../../tools/arrows/walkedArrows";

const ROOT = join(__dirname, "..", "..", "..");
const IMPORTS = readImports(ROOT, ["src", "providers"]);

describe.each(houses.map((house) => [house.folder, house] as const))("the house %s", (_folder, house) => {
  const walked = walkedArrows(house, IMPORTS);

  test("has an entry for each of its subfolders, and none for a room that isn't there", () => {
    const folders = [...IMPORTS.keys()]
      .map((file) => roomOf(house, file))
      .filter((room) => room?.isFile === false);
    expect(Object.keys(house.rooms).filter((room) => !walked.has(room))).toEqual([]);
    expect(folders.map((room) => room?.name).filter((name) => house.rooms[name ?? ""] === undefined)).toEqual(
      [],
    );
  });

  test("lists arrows that are walked, each", () => {
    const idle = Object.entries(house.rooms).flatMap(([room, targets]) =>
      targets.filter((target) => !walked.get(room)?.has(target)).map((target) => `${room} → ${target}`),
    );
    expect(idle).toEqual([]);
  });

  test("has no circle", () => {
    expect(findCircles(new Map(Object.entries(house.rooms)))).toEqual([]);
  });
});
