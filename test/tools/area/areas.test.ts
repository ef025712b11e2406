import { join } from "node:path";
import { areaNamed, findAreas } from "../../../tools/area/areas";

const AREAS = findAreas(join(__dirname, "..", "..", ".."));

describe("the areas of the project", () => {
  test.each([
    ["dictionary", ["src/dictionary", "test/dictionary"]],
    ["src/service/", ["src/service", "test/service"]],
    ["plugin", ["providers/opensearchpackages/plugin", "test/providers/opensearchpackages/plugin"]],
    ["test/e2e", ["test/e2e"]],
  ])("%s has its sources and its tests", (wanted, folders) => {
    expect(areaNamed(AREAS, wanted)?.folders).toEqual(folders);
  });

  test("are every folder of src, each with tests", () => {
    expect(AREAS.filter(({ tests }) => tests === undefined)).toEqual([]);
  });

  test("are not made up", () => {
    expect(areaNamed(AREAS, "dictionaries")).toBeUndefined();
  });
});
