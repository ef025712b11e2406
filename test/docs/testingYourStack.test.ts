import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import * as constructs from "../../src";
import * as emulator from "../../src/emulator";
import { makeTemporaryFolder } from "../TemporaryFolder";

/** The tests that docs/testing-your-stack.md tells people to write are run here, word by word. */
const PAGE = readFileSync(join(__dirname, "..", "..", "docs", "testing-your-stack.md"), "utf8");
const BLOCKS = [...PAGE.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, text = ""]) => text);

const requireHere = createRequire(__filename);
const OURS: Readonly<Record<string, unknown>> = {
  "cdktf-opensearch-packages": constructs,
  "cdktf-opensearch-packages/emulator": emulator,
};

const folder = makeTemporaryFolder("testing-your-stack");
writeFileSync(join(folder, "synonyms.txt"), "laptop, notebook\n");
writeFileSync(join(folder, "broken.txt"), "laptop => notebook => ultrabook\n");
afterAll(() => rmSync(folder, { recursive: true }));

describe("docs/testing-your-stack.md", () => {
  test("has two programs", () => expect(BLOCKS).toHaveLength(2));

  BLOCKS.forEach((block, index) => {
    describe(`program ${index + 1}`, () => run(block.replaceAll('"dictionaries/', `"${folder}/`)));
  });
});

/** Registers the block's own tests with this file's jest. */
function run(block: string): void {
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
  const { outputText } = transpileModule(block, { compilerOptions });
  const load = (name: string): unknown => OURS[name] ?? (requireHere(name) as unknown);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code is that of the page
  const program = new Function("require", "exports", outputText) as (load: unknown, exported: object) => void;
  program(load, {});
}
