import { readdirSync, rmSync } from "node:fs";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { findFakeJdk } from "./fakeJdks";
import { notFetched } from "../../../src/emulator/search/build/buildErrors";
import { ToolFailure } from "../../../src/emulator/search/build/runTool";
import { LocalNode } from "../../../src/emulator/search";

/** Machines that lack something, whatever this one has. */
describe("on a machine that can't run OpenSearch", () => {
  let cache: string;
  beforeEach(() => (cache = makeTemporaryFolder("node-cache")));
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(cache, { recursive: true, force: true });
  });
  const start = (): Promise<unknown> =>
    LocalNode.start({ version: "3.9.0", cache, onProgress: () => undefined });

  test("without Java, the error says which one to install", async () => {
    findFakeJdk.mockReturnValue(undefined);
    await expect(start()).rejects.toThrow(
      "starting OpenSearch 3.9.0: OpenSearch 3.9.0 needs a JDK of version 21 or newer. " +
        "Install one, or name its folder in JAVA21_HOME.",
    );
    expect(LocalNode.whyNot("3.9.0", cache)).toBe("OpenSearch 3.9.0 needs a JDK of version 21 or newer");
  });

  test("without Maven, the error says so, and nothing is left in the cache", async () => {
    findFakeJdk.mockReturnValue({ home: "/jdk", version: 21 });
    jest.replaceProperty(process, "env", { ...process.env, PATH: "" });
    expect(LocalNode.whyNot("3.9.0", cache)).toContain("there is no mvn on PATH");
    await expect(start()).rejects.toThrow("there is no mvn on PATH. Install Maven; it is needed once.");
    expect(readdirSync(cache)).toEqual([]);
  });

  test("without network, the error is Maven's first complaint without its stack", () => {
    const said =
      "\u001b[0m\u001b[0m[ERROR] Failed to execute goal: Unknown host repo\n[ERROR] \n[ERROR] To see the full stack trace\n";
    expect(String(notFetched("3.9.0", new ToolFailure("mvn", said)))).toBe(
      "PackagesError: fetching the jars of OpenSearch 3.9.0: Maven could not: Failed to execute goal: Unknown host repo. " +
        "Look whether this machine reaches a Maven repository, and at the mirrors in ~/.m2/settings.xml.",
    );
  });
});
