import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PackagesError } from "../../../src/errors";
import { makeFolder } from "../../../src/files/makeFolder";
import { systemProblem } from "../../../src/files/fileError";
import { writeFiles, type OutputFile } from "../../../src/files/writeFiles";
import type { PluginFiles } from "./PluginFiles";
import { executableName } from "./pluginNames";
import { ScriptPlugin } from "./ScriptPlugin";
import { StandalonePlugin } from "./StandalonePlugin";
import { packageHash, withLockedHashes } from "./withLockedHashes";

const LOCK_FILE = ".terraform.lock.hcl";
const SOURCE_ADDRESS = ["terraform.local", "cdktf", "opensearchpackages"];

/**
 * The Terraform plugin of this package, to be written where Terraform finds it.
 *
 * Terraform looks for providers under `terraform.d/plugins` of the directory that it runs in, so a plugin
 * written there needs no registry.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export class PluginBundle {
  private constructor(private readonly files: PluginFiles) {}

  /**
   * The script that this package brings, which needs `node` on PATH.
   *
   * @param folder where it lies @default the one of this package
   * @throws PackagesError when it is missing or not the one that was published
   */
  static load(folder?: string): PluginBundle {
    return new PluginBundle(ScriptPlugin.load(folder));
  }

  /**
   * Executables that need no `node`, as `npm run build:standalone` writes them.
   *
   * @param path the folder of the archives, or one archive
   * @throws PackagesError when there is none
   */
  static standalone(path: string): PluginBundle {
    return new PluginBundle(StandalonePlugin.load(path));
  }

  /** What `required_providers` asks for. */
  get version(): string {
    return this.files.version;
  }

  /** The platforms that it is written for when nobody names any, in Terraform's names. */
  get usualPlatforms(): readonly string[] {
    return this.files.usualPlatforms;
  }

  /**
   * Writes the plugin into `<directory>/terraform.d/plugins`, once per platform, and returns the files that Terraform
   * starts. Files that are there already with the same bytes are left alone.
   *
   * A dependency lock file beside that knows this version accepts the new files: a plugin that was built again, and the
   * files for platforms on which `terraform init` has not run. Whoever writes the stack decides what is in it, so there
   * is nothing that the file could protect from.
   *
   * @throws PackagesError for a platform that cannot run it
   */
  writeInto(directory: string, platforms: readonly string[] = this.usualPlatforms): string[] {
    const files = this.writeMirror(join(directory, "terraform.d", "plugins"), platforms);
    this.lock(join(directory, LOCK_FILE), platforms);
    return files;
  }

  /** The same in a filesystem mirror: the folder that holds `terraform.local/…`. */
  writeMirror(mirror: string, platforms: readonly string[]): string[] {
    return platforms.map((platform) => {
      const folder = join(mirror, ...SOURCE_ADDRESS, this.version, platform);
      const files = this.files.filesFor(platform);
      writeChanged(
        folder,
        files.map(({ name, content, mode }) => ({ path: resolve(folder, name), content, mode })),
      );
      return join(folder, executableName(this.version, platform));
    });
  }

  private lock(path: string, platforms: readonly string[]): void {
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return;
    const before = readFileSync(path, "utf8");
    const provider = { source: SOURCE_ADDRESS.join("/"), version: this.version };
    const hashes = platforms.map((platform) => packageHash(this.files.filesFor(platform)));
    const content = withLockedHashes(before, provider, hashes);
    if (content !== before) writeFiles([{ path, content }], WRITING);
  }
}

/** Whole or not at all: a Terraform that starts at this moment sees the whole files or none. */
function writeChanged(folder: string, files: readonly PluginOutput[]): void {
  try {
    removeOthers(folder, new Set(files.map(({ path }) => basename(path))));
    if (files.every(isThere)) return;
    makeFolder(resolve(folder));
  } catch (error) {
    throw unwritable(folder, error);
  }
  writeFiles(files, WRITING);
}

/** The folder is one package for Terraform: a file of an earlier plugin would be a part of its checksum. */
function removeOthers(folder: string, names: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && !names.has(entry.name)) rmSync(join(folder, entry.name));
  }
}

interface PluginOutput extends OutputFile {
  readonly content: Buffer;
}

/** What is no regular file is not looked into: a pipe would never end. */
function isThere({ path, content }: PluginOutput): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there?.isFile() === true && readFileSync(path).equals(content);
}

const WRITING = {
  attempted: "writing the Terraform plugin",
  remedy: "Choose a folder that you may write to, with a few MB free",
  inputs: [],
};

function unwritable(folder: string, cause: unknown): PackagesError {
  const problem = `the files can't be written: ${systemProblem(cause)}`;
  return new PackagesError({ ...WRITING, problem, value: folder, cause });
}
