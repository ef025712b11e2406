import { homedir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../../src/emulator/search/build/cacheFolder";

describe("the cache folder", () => {
  test.each([
    [
      "XDG_CACHE_HOME before all",
      { XDG_CACHE_HOME: "/caches" },
      "darwin",
      join("/caches", "cdktf-opensearch-packages"),
    ],
    ["~/.cache on Linux", {}, "linux", join(homedir(), ".cache", "cdktf-opensearch-packages")],
    [
      "an empty variable is none",
      { XDG_CACHE_HOME: "" },
      "linux",
      join(homedir(), ".cache", "cdktf-opensearch-packages"),
    ],
    [
      "~/Library/Caches on macOS",
      {},
      "darwin",
      join(homedir(), "Library", "Caches", "cdktf-opensearch-packages"),
    ],
    [
      "LOCALAPPDATA on Windows",
      { LOCALAPPDATA: "/local" },
      "win32",
      join("/local", "cdktf-opensearch-packages", "cache"),
    ],
  ] as const)("is %s", (_, env, platform, expected) => {
    expect(cacheFolder(env, platform)).toBe(expected);
  });
});
