import { existsSync } from "node:fs";
import { join } from "node:path";
import { OPERATIONS } from "../../../src/emulator/opensearch/operations";

describe("The operations of the local OpenSearch Service", () => {
  test.each(OPERATIONS.map(({ name }) => name))("%s has conformance tests of its own", (name) => {
    expect(existsSync(join(__dirname, `${name}.test.ts`))).toBe(true);
  });

  test("are the 12 of packages, and of domains what packages need", () => {
    const names = OPERATIONS.map(({ name }) => name);
    expect(names.filter((name) => name.includes("Package"))).toHaveLength(12);
    expect(new Set(names).size).toBe(names.length);
  });
});
