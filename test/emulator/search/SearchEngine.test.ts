import { engineNearest, engineOf } from "../../../src/emulator/search";

describe("the engine for a domain", () => {
  test.each([
    ["OpenSearch_1.3", "2.19.6"],
    ["OpenSearch_2.19", "2.19.6"],
    ["OpenSearch_3.1", "3.9.0"],
    ["OpenSearch_10.0", "3.9.0"],
    ["Elasticsearch_7.10", "2.19.6"],
    [undefined, "2.19.6"],
  ])("%s is tried with %s", (engineVersion, version) => {
    expect(engineNearest(engineVersion).version).toBe(version);
  });

  test("is one of those that can be started", () => {
    expect(() => engineOf("1.3.0" as "2.19.6")).toThrow("There is no OpenSearch 1.3.0 to start");
  });
});
