import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PackagesError } from "../../../src/errors";
import { makeFolder } from "../../../src/files/makeFolder";
import { systemProblem } from "../../../src/files/systemProblem";
import { writeFiles } from "../../../src/files/writeFiles";

const SOURCE_ADDRESS = ["terraform.local", "cdktf", "opensearchpackages"];
const PLUGIN_NAME = "terraform-provider-opensearchpackages";
const PLATFORM = /^(linux|darwin|freebsd|openbsd)_[a-z0-9]+$/;

/** Where the bundle lies, seen from this file: in the built package, and among the sources. */
const FOLDERS = [
  join(__dirname, "..", "..", "..", "plugin"),
  join(__dirname, "..", "..", "..", "lib", "plugin"),
];

/** The platforms of most people and pipelines, in Terraform's names. */
export const USUAL_PLATFORMS: readonly string[] = [
  "darwin_amd64",
  "darwin_arm64",
  "linux_amd64",
  "linux_arm64",
];

/** `linux_amd64`, as Terraform names the platform that this process runs on. */
export function currentPlatform(): string {
  const processors: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };
  return `${process.platform}_${processors[process.arch] ?? process.arch}`;
}

/**
 * The Terraform plugin of this package, as one script that needs only `node` on PATH.
 *
 * Terraform looks for providers under `terraform.d/plugins` of the directory that it runs in, so a plugin
 * written there needs no registry. Windows is not supported natively, because Terraform asks for an `.exe`
 * there; it works in WSL.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export class PluginBundle {
  private constructor(
    /** What `required_providers` asks for. */
    readonly version: string,
    /** Of the script, in hexadecimal. */
    readonly sha256: string,
    private readonly script: Buffer,
  ) {}

  /**
   * Reads the bundle of this package and holds it against its manifest.
   *
   * @throws PackagesError when it is missing or not the one that was published
   */
  static load(
    folder: string | undefined = FOLDERS.find((each) => existsSync(join(each, "manifest.json"))),
  ): PluginBundle {
    if (folder === undefined) throw missing();
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as {
      version: string;
      sha256: string;
    };
    const script = readFileSync(join(folder, PLUGIN_NAME));
    const sha256 = createHash("sha256").update(script).digest("hex");
    if (sha256 !== manifest.sha256) throw altered(join(folder, PLUGIN_NAME), sha256, manifest.sha256);
    return new PluginBundle(manifest.version, sha256, script);
  }

  /**
   * Writes the plugin into `<directory>/terraform.d/plugins`, once per platform, and returns the files.
   * Files that are there already with the same bytes are left alone.
   *
   * @throws PackagesError for a platform that cannot run it
   */
  writeInto(directory: string, platforms: readonly string[]): string[] {
    return this.writeMirror(join(directory, "terraform.d", "plugins"), platforms);
  }

  /** The same in a filesystem mirror: the folder that holds `terraform.local/…`. */
  writeMirror(mirror: string, platforms: readonly string[]): string[] {
    return platforms.map((platform) => {
      if (!PLATFORM.test(platform)) throw unsupported(platform);
      const file = join(mirror, ...SOURCE_ADDRESS, this.version, platform, `${PLUGIN_NAME}_v${this.version}`);
      this.write(resolve(file));
      return file;
    });
  }

  /** Whole or not at all: a Terraform that starts at this moment sees the whole file or none. */
  private write(file: string): void {
    try {
      if (this.isThere(file)) return;
      makeFolder(dirname(file));
    } catch (error) {
      throw unwritable(file, error);
    }
    writeFiles([{ path: file, content: this.script, mode: EXECUTABLE }], WRITING);
  }

  /** What is no regular file is not looked into: a pipe would never end. */
  private isThere(file: string): boolean {
    const there = lstatSync(file, { throwIfNoEntry: false });
    return there?.isFile() === true && readFileSync(file).equals(this.script);
  }
}

const ATTEMPTED = "writing the Terraform plugin";
const EXECUTABLE = 0o755;
const WRITING = {
  attempted: ATTEMPTED,
  remedy: "Choose a folder that you may write to, with a few MB free",
  inputs: [],
};

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

function unwritable(file: string, cause: unknown): PackagesError {
  const problem = `the file can't be written: ${systemProblem(cause)}`;
  return new PackagesError({ ...WRITING, problem, value: file, cause });
}

function unsupported(platform: string): PackagesError {
  const windows = platform.startsWith("windows")
    ? "Terraform runs only .exe files there, and the plugin is a script"
    : "there is no such platform";
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: windows,
    value: platform,
    remedy: `Use one of ${USUAL_PLATFORMS.join(", ")}; on Windows, run Terraform in WSL`,
  });
}
