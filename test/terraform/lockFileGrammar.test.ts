import fc from "fast-check";
import { PackagesError } from "../../src/errors";
import { readLockFile } from "../../src/terraform/lockFile";

const read = (content: string): unknown => [...readLockFile(content, "lock.hcl")];

/** Where and why a text is refused. */
function refusalOf(content: string): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof PackagesError) return `${error.where}: ${error.problem}`;
    throw error;
  }
  return "nothing";
}

const space = fc.constantFrom(" ", "\n", "\t", "\r\n", ' # } "\n', " // {\n", '/* " \n } */', "  \n\n");
const list = fc
  .tuple(fc.array(fc.stringMatching(/^[a-z0-9:=/+]{0,9}$/), { maxLength: 3 }), fc.boolean(), space)
  .map(([items, hasLast, gap]) => {
    const written = items.map((item) => `"${item}"`).join(`,${gap}`);
    return `[${gap}${written}${hasLast && items.length > 0 ? "," : ""}${gap}]`;
  });
const provider = fc.record({
  source: fc.stringMatching(/^[a-z]{1,5}(\/[a-z-]{1,5}){2}$/),
  version: fc.stringMatching(/^\d{1,2}\.\d{1,2}\.\d$/),
  hashes: list,
  gap: space,
  isFirst: fc.boolean(),
});

describe("the grammar of a dependency lock file", () => {
  it("has comments and space anywhere, arguments in any order, and lists with or without a last comma", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(provider, { maxLength: 3, selector: ({ source }) => source }),
        (providers) => {
          const blocks = providers.map(({ source, version, hashes, gap, isFirst }) => {
            const arguments_ = [`version${gap}=${gap}"${version}"\n`, `hashes=${gap}${hashes}\n`];
            if (!isFirst) arguments_.reverse();
            return `provider${gap}"${source}"${gap}{${gap}\n${arguments_.join("")}}${gap}\n`;
          });
          expect(read(blocks.join(""))).toEqual(providers.map(({ source, version }) => [source, version]));
        },
      ),
    );
  });

  it.each([
    ['a\\"b', 'a\\"b'],
    ["a\\\\", "a\\\\"],
    ["a\\n\\r\\t", "a\\n\\r\\t"],
    ["$5 %", "$5 %"],
    ["$", "$"],
    ["", ""],
  ])("takes the text %j", (written, source) => {
    expect(read(`provider "${written}" { version = "1" }`)).toEqual([[source, "1"]]);
  });

  const BLOCK = "it has something else where a `provider` block belongs";
  const SOURCE = "it has something else where the source address of the provider, in quotes belongs";
  const TEXT = "it has something else where a text in quotes, or a list of them belongs";
  it.each([
    ["provide", `lock.hcl:1: ${BLOCK}`],
    ["\n\n{", `lock.hcl:3: ${BLOCK}`],
    ['"provider"', `lock.hcl:1: ${BLOCK}`],
    ["/* never\nended", `lock.hcl:1: ${BLOCK}`],
    ["provider", "lock.hcl:1: it ends where the source address of the provider, in quotes belongs"],
    ["provider x", `lock.hcl:1: ${SOURCE}`],
    ['provider "${x}"', `lock.hcl:1: ${SOURCE}`],
    ['provider "%{x}"', `lock.hcl:1: ${SOURCE}`],
    ['provider "a\\x"', `lock.hcl:1: ${SOURCE}`],
    ['provider "a\nb"', `lock.hcl:1: ${SOURCE}`],
    ['provider "a"', "lock.hcl:1: it ends where `{` belongs"],
    ['provider "a"\n[', "lock.hcl:2: it has something else where `{` belongs"],
    ['provider "a" {\n', "lock.hcl:1: it ends where an argument or `}` belongs"],
    ['provider "a" {\n= }', "lock.hcl:2: it has something else where an argument or `}` belongs"],
    ['provider "a" {\n version "1" }', "lock.hcl:2: it has something else where `=` belongs"],
    ['provider "a" {\n version = 1 }', `lock.hcl:2: ${TEXT}`],
    ['provider "a" {\n version = v }', `lock.hcl:2: ${TEXT}`],
    [
      'provider "a" {\n h = [1] }',
      "lock.hcl:2: it has something else where a text in quotes, or `]` belongs",
    ],
    ['provider "a" {\n h = ["1" }', "lock.hcl:2: it has something else where `,` or `]` belongs"],
    [
      'provider "a" {\n h = ["1", , "2"] }',
      "lock.hcl:2: it has something else where a text in quotes, or `]` belongs",
    ],
    [
      'provider "a" {\n h = [, ] }',
      "lock.hcl:2: it has something else where a text in quotes, or `]` belongs",
    ],
    ['provider "a" {\n h = ["1"', "lock.hcl:2: it ends where `,` or `]` belongs"],
    ['\nprovider "a" {\n h = [] }', "lock.hcl:2: `a` has no version"],
    ['provider "a" {\n v = "1"\n v = "1" }', "lock.hcl:3: `v` is there twice"],
    ['provider "a" { version = "1" }\nprovider "a" { version = "1" }', "lock.hcl:2: it locks `a` twice"],
    ['/* a\nb */ # c\n// d\nprovider "a" { version = "1" } x', `lock.hcl:4: ${BLOCK}`],
  ])("refuses %j by its line", (content, sentence) => {
    expect(refusalOf(content)).toBe(sentence);
  });

  it("says what to do", () => {
    expect(() => read("x")).toThrow("Make it anew with `terraform init`, and change nothing in it");
    expect(() => read("x")).toThrow("reading the dependency lock file");
  });
});
