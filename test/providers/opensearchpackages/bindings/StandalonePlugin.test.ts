import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  archiveName,
  executableName,
  PluginBundle,
  sumsName,
} from "../../../../providers/opensearchpackages/bindings";
import { zipOf } from "../../../../tools/standalone/formats/zipOf";
import { TemporaryFolder } from "../../../TemporaryFolder";

describe("a standalone plugin", () => {
  let temporary: TemporaryFolder;
  beforeEach(() => {
    temporary = new TemporaryFolder();
  });
  afterEach(() => temporary.remove());

  /** What `npm run build:standalone` writes, with a text in place of an executable. */
  function build(version: string, ...platforms: readonly string[]): string {
    const sums = platforms.map((platform) => {
      const archive = zipOf(executableName(version, platform), Buffer.from(`runs on ${platform}`));
      temporary.write(archiveName(version, platform), archive);
      return `${createHash("sha256").update(archive).digest("hex")}  ${archiveName(version, platform)}\n`;
    });
    temporary.write(sumsName(version), sums.join(""));
    return temporary.path;
  }

  test("is written from a folder for every platform that it has, Windows too", () => {
    const bundle = PluginBundle.standalone(build("1.2.3", "windows_amd64", "linux_arm64"));
    const files = bundle.writeInto(join(temporary.path, "stack"));
    expect(bundle.version).toBe("1.2.3");
    const folder = "terraform.d/plugins/terraform.local/cdktf/opensearchpackages/1.2.3";
    expect(files.map((file) => file.slice(join(temporary.path, "stack").length + 1))).toEqual([
      `${folder}/linux_arm64/terraform-provider-opensearchpackages_v1.2.3`,
      `${folder}/windows_amd64/terraform-provider-opensearchpackages_v1.2.3.exe`,
    ]);
    expect(files.map((file) => readFileSync(file, "utf8"))).toEqual([
      "runs on linux_arm64",
      "runs on windows_amd64",
    ]);
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual([0o755, 0o755]);
  });

  test("is written from one archive, for its platform only", () => {
    const archive = join(
      build("1.2.3-rc.1", "linux_amd64", "linux_arm64"),
      archiveName("1.2.3-rc.1", "linux_arm64"),
    );
    const bundle = PluginBundle.standalone(archive);
    expect([bundle.version, bundle.usualPlatforms]).toEqual(["1.2.3-rc.1", ["linux_arm64"]]);
    expect(() => bundle.writeInto(join(temporary.path, "stack"), ["linux_amd64"])).toThrow(
      "there is no archive for linux_amd64, only for linux_arm64",
    );
  });

  test("is refused when a byte of it is not the one that the sums were made of", () => {
    const folder = build("1.2.3", "linux_amd64");
    temporary.write(
      archiveName("1.2.3", "linux_amd64"),
      zipOf(executableName("1.2.3", "linux_amd64"), Buffer.from("x")),
    );
    expect(() => PluginBundle.standalone(folder).writeInto(join(folder, "stack"))).toThrow(
      /its SHA-256 is not the one in terraform-provider-opensearchpackages_1\.2\.3_SHA256SUMS/,
    );
  });

  test("is refused when the archive holds another file than its name says", () => {
    const folder = build("1.2.3", "linux_amd64");
    const name = archiveName("1.2.3", "linux_amd64");
    const archive = zipOf("../../escape", Buffer.from("x"));
    temporary.write(name, archive);
    temporary.write(sumsName("1.2.3"), `${createHash("sha256").update(archive).digest("hex")}  ${name}\n`);
    expect(() => PluginBundle.standalone(folder).writeInto(join(folder, "stack"))).toThrow(
      'it holds "../../escape", not terraform-provider-opensearchpackages_v1.2.3',
    );
  });

  test("is refused without its sums, from a folder of two versions, and from nothing", () => {
    const other = join(temporary.path, "none");
    expect(() => PluginBundle.standalone(other)).toThrow("there is no such file or folder");
    mkdirSync(other);
    expect(() => PluginBundle.standalone(other)).toThrow(/nor a folder with one\. Name the folder that/);
    build("1.2.3", "linux_amd64");
    build("1.2.4", "linux_amd64");
    expect(() => PluginBundle.standalone(temporary.path)).toThrow(/archives of 1\.2\.\d and of 1\.2\.\d/);
    temporary.write(archiveName("2.0.0", "linux_amd64"), zipOf("x", Buffer.from("x")));
    const alone = join(temporary.path, archiveName("2.0.0", "linux_amd64"));
    expect(() => PluginBundle.standalone(alone).writeInto(other)).toThrow(
      /SHA256SUMS: reading a standalone plugin/,
    );
  });
});
