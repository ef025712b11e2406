import { PackagesError } from "../../src/errors";
import { readLockFile } from "../../src/terraform/lockFile";

const AWS = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/hashicorp/aws" {
  version     = "6.25.0"
  constraints = ">= 5.0.0, < 7.0.0"
  hashes = [
    "h1:RS9gaR4W8Gv/1RzHjFOaQm0pLfvPJSeHk1zFJvRrPYM=", // made here
    "zh:1f9b06e6 ",
  ]
}
`;
const OURS = `
provider "terraform.local/cdktf/opensearchpackages" {
  version = "0.1.0" /* of the stack,
  on two lines */
  hashes = []
}`;

const read = (content: string) => [...readLockFile(content, ".terraform.lock.hcl")];

describe("reading a dependency lock file", () => {
  it("gives the locked version of each provider by its source address", () => {
    expect(read(AWS + OURS)).toEqual([
      ["registry.terraform.io/hashicorp/aws", "6.25.0"],
      ["terraform.local/cdktf/opensearchpackages", "0.1.0"],
    ]);
  });

  it("takes a file without providers, a byte order mark and the line ends of Windows", () => {
    expect(read("# nothing is locked\n")).toEqual([]);
    expect(read(`\uFEFF${AWS.replaceAll("\n", "\r\n")}`)).toHaveLength(1);
  });

  it.each([
    ["a block of another kind", `${AWS}module "x" {\n}`, /hcl:12: .*something else where a `provider` block/],
    ["a file that was cut off", AWS.slice(0, -3), /:10: .*it ends where an argument or `}` belongs/],
    ["a provider without a version", 'provider "a/b/c" {\n}', /:1: .*`a\/b\/c` has no version/],
    ["a version that is no text", 'provider "a/b/c" {\n  version = 6\n}', /:2: .*where a text in quotes/],
    ["a list as the version", 'provider "a/b/c" {\n  version = ["6"]\n}', /has no version/],
    ["an expression", 'provider "a/b/c" {\n  version = "${var.v}"\n}', /:2: .*where a text in quotes/],
    ["a provider twice", AWS + AWS, /:15: .*`registry.terraform.io\/hashicorp\/aws` twice/],
    [
      "an argument twice",
      'provider "a/b/c" {\n version = "1"\n version = "2"\n}',
      /:3: .*`version` is there twice/,
    ],
    ["a list without commas", 'provider "a/b/c" {\n hashes = ["a" "b"]\n}', /:2: .*`,` or `\]` belongs/],
    ["JSON", '{"provider":{}}', /:1: .*where a `provider` block belongs/],
    ["a conflict of git", `<<<<<<< HEAD\n${AWS}`, /:1: .*where a `provider` block belongs/],
  ])("refuses %s, by its line", (_what, content, message) => {
    expect(() => read(content)).toThrow(PackagesError);
    expect(() => read(content)).toThrow(message);
  });
});
