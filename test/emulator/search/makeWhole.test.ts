import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeWhole } from "../../../src/emulator/search/build/makeWhole";
import { makeTemporaryFolder } from "../../TemporaryFolder";

describe("what is made whole", () => {
  let folder: string;
  let place: string;
  beforeEach(() => {
    folder = makeTemporaryFolder("make-whole");
    place = join(folder, "cache", "jars");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const makeFolder = (making: string): Promise<void> => {
    mkdirSync(making);
    writeFileSync(join(making, "a.jar"), "a");
    return Promise.resolve();
  };

  test("is in its place when it is complete, and not before", async () => {
    await makeWhole(place, async (making) => {
      await makeFolder(making);
      expect(existsSync(place)).toBe(false);
    });
    expect(readdirSync(place)).toEqual(["a.jar"]);
  });

  test("leaves nothing when making it fails", async () => {
    const making = makeWhole(place, async (half) => {
      await makeFolder(half);
      throw new Error("no network");
    });
    await expect(making).rejects.toThrow("no network");
    expect(readdirSync(join(folder, "cache"))).toEqual([]);
  });

  test("is made once, also by two at the same time", async () => {
    await Promise.all([makeWhole(place, makeFolder), makeWhole(place, makeFolder)]);
    await makeWhole(place, () => Promise.reject(new Error("it is there")));
    expect(readdirSync(join(folder, "cache"))).toEqual(["jars"]);
  });

  test("clears what a killed process left long ago, and not what another is making", async () => {
    mkdirSync(`${place}.making-old`, { recursive: true });
    mkdirSync(`${place}.making-now`);
    utimesSync(`${place}.making-old`, 0, 0);
    await makeWhole(place, makeFolder);
    expect(readdirSync(join(folder, "cache")).sort()).toEqual(["jars", "jars.making-now"]);
  });
});
