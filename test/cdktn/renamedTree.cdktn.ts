import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePackage } from "../../tools/cdktn/packPackage";
import { INSTALLED } from "../../tools/cdktn/versions";
import { describeWithRegistry } from "../compatibility/describeWithRegistry";
import { CACHE, CdktnTree, type FileResult, ROOT } from "./CdktnTree";
import { differences } from "./differences";
import { filesIn } from "./filesIn";
import { type Synthesized, synthesized } from "./synthesizedStack";

/** What of the tests is about CDKTF: the rest of the project does not import it. */
const TESTED = ["test/constructs", "test/providers/opensearchpackages/bindings"];
const testFiles = TESTED.flatMap((folder) => filesIn(join(ROOT, folder), ROOT)).filter((name) =>
  name.endsWith(".test.ts"),
);
const EXAMPLES = join(ROOT, "examples");
const examples = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, "main.ts")));

describeWithRegistry("the sources for CDK Terrain", () => {
  let tree: CdktnTree;
  beforeAll(() => {
    tree = CdktnTree.make();
  });

  it("run with the Node that the bindings ask for, or with the one that is there, and say why", () => {
    const { version, why } = tree.node;
    if (why !== null) process.stderr.write(`CDK Terrain is run with Node ${version}: ${why}\n`);
    expect(Number(version.split(".")[0]) >= 22).toBe(why === null);
  });

  it("pass the type check, and load nothing of CDKTF", () => {
    const { exitCode, output } = tree.run("typescript/bin/tsc", "--noEmit", "--listFiles");
    const loaded = output.split("\n");
    expect(loaded.filter((line) => line.includes("error TS"))).toEqual([]);
    expect(loaded.filter((file) => /node_modules\/(cdktf|@cdktf)\//.test(file))).toEqual([]);
    expect(loaded.some((file) => file.includes("node_modules/cdktn/"))).toBe(true);
    expect(exitCode).toBe(0);
  });

  describe("built", () => {
    let results: Map<string, FileResult>;
    beforeAll(() => {
      const built = tree.run("typescript/bin/tsc", "-p", "tsconfig.build.json");
      const bundled = tree.run("tsx/dist/cli.mjs", "tools/bundle/main.ts");
      if (built.exitCode !== 0 || bundled.exitCode !== 0) throw new Error(built.output + bundled.output);
      results = tree.test(TESTED);
    });

    it.each(testFiles)("%s passes", (name) => {
      const { passed, failures } = results.get(name) ?? { passed: 0, failures: ["it was not run"] };
      expect(failures).toEqual([]);
      expect(passed).toBeGreaterThan(0);
    });

    // So what is packed is what was tested.
    it("are what is packed, which is made from the built package", () => {
      const packed = join(CACHE, "compared");
      const compiled = /^lib\/(src|providers)\//;
      const names = writePackage(ROOT, packed).filter((name) => compiled.test(name));
      const differing = names.filter(
        (name) => contentOf(join(packed, name)) !== contentOf(join(tree.folder, name)),
      );
      expect(differing).toEqual([]);
      expect(filesIn(join(tree.folder, "lib"), tree.folder).filter((name) => compiled.test(name))).toEqual(
        names.sort(),
      );
    });
  });

  describe.each(examples)("examples/%s", (name) => {
    let cdktf: Synthesized;
    let cdktn: Synthesized;
    beforeAll(() => {
      const app = join("examples", name, "main.ts");
      cdktf = synthesized(process.execPath, join(ROOT, app));
      cdktn = synthesized(tree.node.binary, join(tree.folder, app));
    });

    it("synthesizes to the same stack, but for three versions", () => {
      expect(differences(cdktf.stacks, cdktn.stacks)).toEqual(knownDifferences(Object.keys(cdktf.stacks)));
    });

    it("takes the same assets and the same plugin along", () => {
      expect(Object.keys(cdktn.files).length).toBeGreaterThan(0);
      expect(cdktn.files).toEqual(cdktf.files);
    });
  });
});

/** What a bundler says of where it found a module is no content: the tree's packages are further away. */
function contentOf(file: string): string {
  return readFileSync(file, "utf8").replace(/^\/\/ (?:\.\.\/)*node_modules\/.*$/gm, "");
}

/** By path: what CDKTF writes, and what CDK Terrain does. */
function knownDifferences(files: readonly string[]): Record<string, readonly [string, string]> {
  const version = ["0.21.0", INSTALLED.get("cdktn")] as [string, string];
  const stack = (file: string): [string, readonly [string, string]][] => [
    [`${file}.//.metadata.version`, version],
    [`${file}.terraform.required_providers.aws.source`, ["aws", "hashicorp/aws"]],
    [`${file}.terraform.required_providers.aws.version`, ["5.100.0", "6.66.0"]],
  ];
  return Object.fromEntries(
    files.flatMap((file) => (file === "manifest.json" ? [["manifest.json.version", version]] : stack(file))),
  );
}
