import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PluginBundle } from "../../../../providers/opensearchpackages/bindings/PluginBundle";
import { bundlePlugin, PLUGIN_FILE } from "../../../../tools/bundle/bundlePlugin";
import { TemporaryFolder } from "../../../TemporaryFolder";

describe("PluginBundle", () => {
  let temporary: TemporaryFolder;
  let directory: string;
  beforeEach(() => {
    temporary = new TemporaryFolder();
    directory = temporary.path;
  });
  afterEach(() => temporary.remove());

  test("the same sources give the same bytes, without a path of the machine that bundled them", async () => {
    const first = await bundlePlugin(join(directory, "one"));
    const second = await bundlePlugin(join(directory, "two"));
    expect(second).toEqual(first);
    expect(Object.keys(first.files)).toEqual([PLUGIN_FILE, "plugin.js", "aws-sdk.js"]);
    for (const name of Object.keys(first.files)) {
      expect(readFileSync(join(directory, "one", name), "utf8")).not.toContain(process.cwd());
    }
  });

  test("has the AWS SDK in a file that starting it does not load, and once", async () => {
    await bundlePlugin(join(directory, "bundle"));
    const [main, sdk] = ["plugin.js", "aws-sdk.js"].map((name) =>
      readFileSync(join(directory, "bundle", name), "utf8"),
    );
    // A name that only the client of OpenSearch Service has in it.
    const model = "AssociatePackageRequest";
    expect([main?.includes(model), sdk?.includes(model)]).toEqual([false, true]);
  });

  test("is written where Terraform looks for it, executable, once per platform", async () => {
    const { version } = await bundlePlugin(join(directory, "bundle"));
    const stack = join(directory, "stack");
    const files = PluginBundle.load(join(directory, "bundle")).writeInto(stack, [
      "linux_amd64",
      "darwin_arm64",
    ]);
    expect(files[0]).toBe(
      join(
        stack,
        "terraform.d/plugins/terraform.local/cdktf/opensearchpackages",
        version,
        "linux_amd64",
        `terraform-provider-opensearchpackages_v${version}`,
      ),
    );
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o755, 0o755]);
  });

  test("is left alone when it is there already", async () => {
    await bundlePlugin(join(directory, "bundle"));
    const bundle = PluginBundle.load(join(directory, "bundle"));
    const [file = ""] = bundle.writeInto(directory, ["linux_amd64"]);
    const written = statSync(file).ino;
    bundle.writeInto(directory, ["linux_amd64"]);
    expect(statSync(file).ino).toBe(written);
  });

  test("is refused when it is not the one of its manifest", async () => {
    await bundlePlugin(join(directory, "bundle"));
    writeFileSync(join(directory, "bundle", PLUGIN_FILE), "altered");
    expect(() => PluginBundle.load(join(directory, "bundle"))).toThrow(
      /SHA-256 is not the .* Install the package again/,
    );
  });

  test.each(["windows_amd64", "../../etc"])("says that %s cannot run it", async (platform) => {
    await bundlePlugin(join(directory, "bundle"));
    const bundle = PluginBundle.load(join(directory, "bundle"));
    expect(() => bundle.writeInto(directory, [platform])).toThrow(
      /on Windows, use a standalone plugin or run Terraform in WSL/,
    );
  });

  test.each<[string, (file: string) => void, RegExp]>([
    ["a link", (file) => symlinkSync("/dev/null", file), /it is a symbolic link, not a regular file/],
    ["a pipe", (file) => void execFileSync("mkfifo", [file]), /it is a named pipe, not a regular file/],
    ["a folder", (file) => mkdirSync(file), /it is a folder, not a regular file/],
  ])("does not take the place of %s", (_, put, problem) => {
    const bundle = PluginBundle.load();
    const [file = ""] = bundle.writeMirror(directory, ["linux_amd64"]);
    const files = readdirSync(dirname(file));
    rmSync(file);
    put(file);
    expect(() => bundle.writeMirror(directory, ["linux_amd64"])).toThrow(problem);
    expect(readdirSync(dirname(file))).toEqual(files);
  });

  test("says which file can't be written, and does not hang", () => {
    const blocker = join(directory, "file");
    writeFileSync(blocker, "");
    expect(() => PluginBundle.load().writeMirror(blocker, ["linux_amd64"])).toThrow(
      /can't be written.*Choose a folder that you may write to/,
    );
    if (process.platform === "linux") {
      // Nobody can make a folder there, the superuser included.
      expect(() => PluginBundle.load().writeMirror("/proc/none", ["linux_amd64"])).toThrow(
        /can't be written/,
      );
    }
  });
});
