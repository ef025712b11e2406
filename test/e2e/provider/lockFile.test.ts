import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { currentPlatform, PluginBundle } from "../../../providers/opensearchpackages/bindings";
import { bundlePlugin, MAIN_FILE, MANIFEST_FILE } from "../../../tools/bundle/bundlePlugin";
import { TerraformWorkspace } from "../../../tools/terraform";
import { makeTemporaryFolder, TemporaryFolder } from "../../TemporaryFolder";
import { describeWithTerraform } from "../describeWithTerraform";
import { rolloutOf } from "./ProviderWorkspace";

const LIMIT_MS = 120_000;
const LOCK_FILE = ".terraform.lock.hcl";
const SOURCE = "terraform.local/cdktf/opensearchpackages";
const PLATFORMS = ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"];

describeWithTerraform("the dependency lock file of a stack with the plugin", () => {
  const folder = new TemporaryFolder();
  const bundle = join(folder.path, "bundle");
  let directory: string;
  let terraform: TerraformWorkspace;

  beforeAll(() => bundlePlugin(bundle), LIMIT_MS);
  beforeEach(() => {
    directory = makeTemporaryFolder("stack", folder.path);
    const { version } = PluginBundle.load(bundle);
    const required = `{\n      source = "${SOURCE}"\n      version = "${version}"\n    }`;
    const header = `terraform {\n  required_providers {\n    opensearchpackages = ${required}\n  }\n}\n`;
    writeFileSync(join(directory, "main.tf"), header + rolloutOf("search-prod", "F1"));
    terraform = new TerraformWorkspace({ directory, environment: {} });
  });
  afterAll(() => folder.remove());

  const lockFile = (): string => readFileSync(join(directory, LOCK_FILE), "utf8");
  const hashes = (): string[] => lockFile().match(/h1:[^"]+/g) ?? [];
  const lockFor = (...platforms: string[]): Promise<{ exitCode: number; output: string }> =>
    terraform.run(
      ...["providers", "lock", "-no-color", "-fs-mirror=terraform.d/plugins"],
      ...platforms.map((platform) => `-platform=${platform}`),
      SOURCE,
    ).result;

  /** Another plugin under the same version, as somebody builds it who works on it. */
  function rebuild(): PluginBundle {
    const manifestFile = join(bundle, MANIFEST_FILE);
    appendFileSync(join(bundle, MAIN_FILE), "// built again\n");
    const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as { files: Record<string, string> };
    const content = readFileSync(join(bundle, MAIN_FILE));
    manifest.files[MAIN_FILE] = createHash("sha256").update(content).digest("hex");
    writeFileSync(manifestFile, JSON.stringify(manifest));
    return PluginBundle.load(bundle);
  }

  test(
    "that was made for another platform holds here: the plugin has one hash on all",
    async () => {
      PluginBundle.load(bundle).writeInto(directory);
      const elsewhere = PLATFORMS.filter((platform) => platform !== currentPlatform());
      expect(await lockFor(...elsewhere)).toMatchObject({ exitCode: 0 });
      expect(hashes()).toHaveLength(1);
      const before = lockFile();
      await terraform.init();
      expect(await terraform.validate()).toMatchObject({ exitCode: 0 });
      expect(lockFile()).toBe(before);
    },
    LIMIT_MS,
  );

  test(
    "accepts a plugin that was built again under the same version, as soon as it is in the stack",
    async () => {
      PluginBundle.load(bundle).writeInto(directory);
      await terraform.init();
      rebuild().writeInto(directory);
      await terraform.init();
      expect(await terraform.validate()).toMatchObject({ exitCode: 0 });
      expect(hashes()).toHaveLength(2);
      // What Terraform computes of the new files is what was written: it has nothing to add.
      expect((await lockFor(...PLATFORMS)).output).toContain("found no need for changes");
    },
    LIMIT_MS,
  );

  test(
    "beside a mirror accepts it after `terraform providers lock`",
    async () => {
      const plugins = join(directory, "terraform.d", "plugins");
      PluginBundle.load(bundle).writeMirror(plugins, PLATFORMS);
      await terraform.init();
      rebuild().writeMirror(plugins, PLATFORMS);
      expect((await terraform.run("init", "-no-color").result).output).toMatch(
        /doesn't\s+match any of the checksums/,
      );
      expect(await lockFor(currentPlatform())).toMatchObject({ exitCode: 0 });
      await terraform.init();
    },
    LIMIT_MS,
  );

  test("has no file of an earlier plugin in its hash", () => {
    const [file = ""] = PluginBundle.load(bundle).writeInto(directory, ["linux_amd64"]);
    const platform = join(file, "..");
    const files = readdirSync(platform);
    writeFileSync(join(platform, "of-before.js"), "");
    PluginBundle.load(bundle).writeInto(directory, ["linux_amd64"]);
    expect(readdirSync(platform)).toEqual(files);
    rmSync(directory, { recursive: true });
  });
});
