import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../../src/errors";
import type { PluginFile, PluginFiles } from "./PluginFiles";
import { executableName, PLUGIN_NAME } from "./pluginNames";

const PLATFORM = /^(linux|darwin|freebsd|openbsd)_[a-z0-9]+$/;
const EXECUTABLE = 0o755;
const READABLE = 0o644;

/** Where the bundle lies, seen from this file: in the bundled command line, in the built package, and among the sources. */
const FOLDERS = [
  join(__dirname, "..", "plugin"),
  join(__dirname, "..", "..", "..", "plugin"),
  join(__dirname, "..", "..", "..", "lib", "plugin"),
];

/**
 * The plugin as a script that needs only `node` on PATH, and what it loads, the same on every platform. Windows is not among them,
 * because Terraform starts only an `.exe` there.
 */
export class ScriptPlugin implements PluginFiles {
  /** The platforms of most people and pipelines. */
  readonly usualPlatforms = ["darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64"];

  private constructor(
    readonly version: string,
    /** By name; the one that Terraform starts is without the version that is in its name there. */
    private readonly files: ReadonlyMap<string, Buffer>,
  ) {}

  /**
   * Reads the bundle of this package and holds it against its manifest.
   *
   * @throws PackagesError when it is missing or not the one that was published
   */
  static load(
    folder: string | undefined = FOLDERS.find((each) => existsSync(join(each, "manifest.json"))),
  ): ScriptPlugin {
    if (folder === undefined) throw missing();
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      version: string;
      files: Record<string, string>;
    };
    const files = Object.entries(manifest.files).map(([name, expected]): [string, Buffer] => {
      const content = readFileSync(join(folder, name));
      const sha256 = createHash("sha256").update(content).digest("hex");
      if (sha256 !== expected) throw altered(join(folder, name), sha256, expected);
      return [name, content];
    });
    return new ScriptPlugin(manifest.version, new Map(files));
  }

  filesFor(platform: string): readonly PluginFile[] {
    if (!PLATFORM.test(platform)) throw this.unsupported(platform);
    return [...this.files].map(([name, content]) =>
      name === PLUGIN_NAME
        ? { name: executableName(this.version, platform), content, mode: EXECUTABLE }
        : { name, content, mode: READABLE },
    );
  }

  private unsupported(platform: string): PackagesError {
    const windows = platform.startsWith("windows")
      ? "Terraform runs only .exe files there, and the plugin is a script"
      : "there is no such platform";
    return new PackagesError({
      attempted: ATTEMPTED,
      problem: windows,
      value: platform,
      remedy: `Use one of ${this.usualPlatforms.join(", ")}; on Windows, use a standalone plugin or run Terraform in WSL`,
    });
  }
}

const ATTEMPTED = "reading the Terraform plugin";

function missing(): PackagesError {
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: "this copy of the package does not contain it",
    remedy: "Install the package again; among the sources, run `npm run build` first",
  });
}

function altered(file: string, value: string, expected: string): PackagesError {
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: `its SHA-256 is not the ${expected} of its manifest`,
    value,
    where: file,
    remedy: "Install the package again: the file was changed after it was published",
  });
}
