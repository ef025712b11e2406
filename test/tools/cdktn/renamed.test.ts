import fc from "fast-check";
import { renderCdktf } from "../../../src/adoption/code/renderCdktf";
import { renamedPage, renamedSource } from "../../../tools/cdktn/renamed";
import { NAMES } from "../../../tools/cdktn/versions";

describe("a source for CDK Terrain", () => {
  test.each([
    ['import { App } from "cdktf";', 'import { App } from "cdktn";'],
    ["import * as cdktf from 'cdktf';", "import * as cdktf from 'cdktn';"],
    ['import type { A } from "cdktf/lib/app";', 'import type { A } from "cdktn/lib/app";'],
    ['import "cdktf";', 'import "cdktn";'],
    ['const cdktf_1 = require("cdktf");\ncdktf_1.App', 'const cdktn_1 = require("cdktn");\ncdktn_1.App'],
    ['let a: import("cdktf").App;', 'let a: import("cdktn").App;'],
    ['jest.mock("cdktf");', 'jest.mock("cdktn");'],
    ['from "@cdktf/provider-aws/lib/provider"', 'from "@cdktn/provider-aws/lib/provider"'],
    ['export * from "cdktf-opensearch-packages";', 'export * from "cdktn-opensearch-packages";'],
    ['import("cdktf-opensearch-packages/emulator")', 'import("cdktn-opensearch-packages/emulator")'],
  ])("imports what is called otherwise: %s", (source, renamed) => {
    expect(renamedSource(source)).toBe(renamed);
  });

  test.each([
    'const plugin = "terraform.local/cdktf/opensearchpackages";',
    'join("terraform.local", "cdktf", "opensearchpackages")',
    '.choices(["hcl", "cdktf"])',
    'type === "@cdktf/warn"',
    'context: { cdktfJsonPath: "cdktf.json", outdir: "cdktf.out" }',
    'Symbol.for("cdktf/TerraformElement")',
    'import { a } from "cdktf-cli";',
    'import { a } from "./cdktf";',
    'join(cache, "cdktf-opensearch-packages")',
    "// what cdktf makes of it",
  ])("keeps what is called the same: %s", (source) => {
    expect(renamedSource(source)).toBe(source);
  });

  test("renamed again is the same, whatever it says", () => {
    const word = fc.constantFrom(
      ...NAMES.keys(),
      "from",
      "import",
      "require(",
      '"',
      "'",
      "/",
      " ",
      "\n",
      "cdktf_1",
      "`",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const once = renamedSource(words.join(""));
        return renamedSource(once) === once;
      }),
    );
  });
});

test("the code that `adopt` prints is renamed with the rest: it stands in the sources as text", () => {
  const code = renderCdktf({ place: "us-east-1", bucket: null, dictionaries: [] });
  expect(code).toContain('from "cdktf-opensearch-packages"');
  expect(code).toContain('from "cdktf"');
  expect(renamedSource(code)).not.toMatch(/"cdktf/);
});

describe("a page for CDK Terrain", () => {
  const PAGE = [
    "# cdktf-opensearch-packages",
    "CDKTF is archived; `cdktf-opensearch-packages/emulator` is in the folder `cdktf-opensearch-packages`.",
    "```sh",
    "npm install cdktf-opensearch-packages   # from https://example.com/x/cdktf-opensearch-packages",
    "```",
    "```ts",
    'import { App } from "cdktf";',
    "```",
    'Its `cdktf.json`, and `from "cdktf"`.',
  ].join("\n");

  test("has another title, other blocks of code and other entry points, and tells the same", () => {
    expect(renamedPage(PAGE).split("\n")).toEqual([
      "# cdktn-opensearch-packages",
      "CDKTF is archived; `cdktn-opensearch-packages/emulator` is in the folder `cdktf-opensearch-packages`.",
      "```sh",
      "npm install cdktn-opensearch-packages   # from https://example.com/x/cdktf-opensearch-packages",
      "```",
      "```ts",
      'import { App } from "cdktn";',
      "```",
      'Its `cdktf.json`, and `from "cdktf"`.',
    ]);
  });
});
