import { execFileSync, spawnSync } from "node:child_process";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { PackedPackage, ROOT } from "../../tools/packaging/PackedPackage";

/** What docs/dependencies.md says an install takes; it may grow, but not unnoticed. */
const LARGEST = { packedBytes: 2_200_000, unpackedBytes: 7_000_000, files: 600 };

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly [member: string]: unknown;
}

describe("what is packed", () => {
  let packed: PackedPackage;
  let manifest: Manifest;
  beforeAll(() => {
    packed = new PackedPackage();
    packed.install("@aws-sdk", "@smithy", "tslib", "cdktf", "constructs", "@cdktf");
    manifest = JSON.parse(packed.text("package.json")) as Manifest;
  });
  afterAll(() => packed?.remove());

  it("follows what Node, bundlers and TypeScript expect, under every module resolution", () => {
    const args = ["--import", "tsx", join(ROOT, "tools", "packaging", "main.ts"), packed.tarball];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
  });

  it("depends on the AWS SDK and the modules that it is made of, and on nothing else", () => {
    expect(Object.keys(manifest.dependencies)).toEqual([
      "@aws-sdk/client-opensearch",
      "@aws-sdk/client-s3",
      "@aws-sdk/client-sts",
      "@aws-sdk/credential-providers",
      "@smithy/core",
      "@smithy/node-http-handler",
      "@smithy/signature-v4",
    ]);
  });

  it("loads nothing that it does not depend on", () => {
    const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    const scripts = packed.packing.files.filter(({ path }) =>
      /^lib\/(src|providers|cli)\/.*\.js$/.test(path),
    );
    const loaded = new Set(
      scripts.flatMap(({ path }) =>
        [...packed.text(path).matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name]) =>
          packageOf(name ?? ""),
        ),
      ),
    );
    expect(loaded.size).toBeGreaterThan(4);
    expect([...loaded].filter((name) => !declared.includes(name) && !builtinModules.includes(name))).toEqual(
      [],
    );
  });

  it("names in its types nothing that it does not depend on", () => {
    const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    const types = packed.packing.files.filter(({ path }) => path.endsWith(".d.ts"));
    const named = types.flatMap(({ path }) =>
      [...packed.text(path).matchAll(/(?:\bfrom|\bimport\()\s*"([^".][^"]*)"/g)].map(([, name]) =>
        packageOf(name ?? ""),
      ),
    );
    expect(
      [...new Set(named)].filter((name) => !declared.includes(name) && !builtinModules.includes(name)),
    ).toEqual([]);
  });

  it("has one class of errors for all entry points, and ES modules can name what they import", () => {
    const script = `
      import { PackagesError } from "cdktf-opensearch-packages";
      import { parseDictionary, PackagesError as OfDictionary } from "cdktf-opensearch-packages/dictionary";
      import { validate, PackagesError as OfValidation } from "cdktf-opensearch-packages/validation";
      import { Emulator, PackagesError as OfEmulator } from "cdktf-opensearch-packages/emulator";
      const same = [OfDictionary, OfValidation, OfEmulator].every((each) => each === PackagesError);
      console.log(same, typeof parseDictionary, typeof validate, typeof Emulator);
      try { await Emulator.start({ domains: [{ domainName: "No Name!" }] }); } catch (error) { console.log(error instanceof PackagesError); }
      try { await validate({ inputs: [{ name: "plan.json", content: "{" }] }); } catch (error) { console.log(error instanceof PackagesError); }
    `;
    const args = ["--input-type=module", "-e", script];
    const env = { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
    const output = execFileSync(process.execPath, args, { cwd: packed.folder, env, encoding: "utf8" });
    expect(output.split("\n")).toEqual(["true function function function", "true", "true", ""]);
  });

  it("is no larger than its documentation says", () => {
    const { size, unpackedSize, entryCount } = packed.packing;
    expect(size).toBeLessThan(LARGEST.packedBytes);
    expect(unpackedSize).toBeLessThan(LARGEST.unpackedBytes);
    expect(entryCount).toBeLessThan(LARGEST.files);
  });

  it("has the examples and the documentation that its README names, and no test", () => {
    const paths = packed.packing.files.map(({ path }) => path);
    const named = [...packed.text("README.md").matchAll(/\]\(((?:docs|examples)\/[\w./-]+)/g)].map(
      ([, path]) => path ?? "",
    );
    expect(named.length).toBeGreaterThan(10);
    expect(
      named.filter((name) => !paths.some((path) => path === name || path.startsWith(`${name}/`))),
    ).toEqual([]);
    const examples = new Set(
      paths.map((path) => /^examples\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
    );
    expect(examples.size).toBeGreaterThan(5);
    expect([...examples].filter((name) => !paths.includes(`examples/${name}/README.md`))).toEqual([]);
    expect(paths.filter((path) => /(^|\/)test\/|\.test\./.test(path))).toEqual([]);
  });

  it("says where it comes from", () => {
    expect(manifest).toMatchObject({
      author: { name: expect.any(String) as string },
      repository: { type: "git", url: expect.stringMatching(/^git\+https:/) as string },
      homepage: expect.stringMatching(/^https:/) as string,
      bugs: { url: expect.stringMatching(/^https:/) as string },
      license: "Apache-2.0",
    });
  });
});

function packageOf(specifier: string): string {
  const [scope = "", name = ""] = specifier.replace(/^node:/, "").split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
