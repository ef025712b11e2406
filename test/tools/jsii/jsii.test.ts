import { existsSync } from "node:fs";
import { join } from "node:path";
import { compileJsii, type JsiiAssembly } from "../../../tools/jsii/compileJsii";
import { TYPESCRIPT_ONLY } from "../../../tools/jsii/indexForJsii";
import { makeJsiiFolder } from "../../../tools/jsii/makeJsiiFolder";
import { PublicApi } from "../../constructs/jsii/PublicApi";
import { TemporaryFolder } from "../../TemporaryFolder";

const INDEX = join(__dirname, "..", "..", "..", "src", "index.ts");
const FIVE_MINUTES_MS = 300_000;

describe("the constructs, compiled by jsii for other languages", () => {
  const temporary = new TemporaryFolder();
  const folder = join(temporary.path, "package");
  let assembly: JsiiAssembly;

  beforeAll(() => {
    makeJsiiFolder(folder);
    assembly = compileJsii(folder);
  }, FIVE_MINUTES_MS);

  afterAll(() => temporary.remove());

  it("are all types that the library exports, but for those that only TypeScript can have", () => {
    const exported = new PublicApi(INDEX).symbols.map(({ name }) => name);
    const expected = exported.filter((name) => !TYPESCRIPT_ONLY.includes(name));
    const names = Object.values(assembly.types).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(40);
    expect(names.sort()).toEqual(expected.sort());
  });

  it("promise to stay as they are: no doc begins with (experimental)", () => {
    const stabilities = Object.values(assembly.types).map(({ docs }) => docs?.stability);
    expect(new Set(stabilities)).toEqual(new Set(["stable"]));
  });

  it("bring no part of the command line, the emulator or the AWS SDK", () => {
    for (const part of ["src/cli", "src/emulator", "src/service", "src/validation"]) {
      expect(existsSync(join(folder, part))).toBe(false);
    }
  });
});
