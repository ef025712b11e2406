import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PackagesError } from "../../../src/errors";
import { systemProblem } from "../../../src/files/fileError";
import { firstZipEntry } from "./firstZipEntry";
import type { PluginFile, PluginFiles } from "./PluginFiles";
import { executableName, PLUGIN_NAME, sumsName } from "./pluginNames";

const ARCHIVE = new RegExp(`^${PLUGIN_NAME}_(\\d[0-9A-Za-z.+-]*)_([a-z0-9]+_[a-z0-9]+)\\.zip$`);
const EXECUTABLE = 0o755;

/** The plugin as executables that need no Node, in the archives that `npm run build:standalone` writes. */
export class StandalonePlugin implements PluginFiles {
  /**
   * Looks into a folder of archives, or at one archive. Beside them has to be the list of their sums.
   *
   * @throws PackagesError when there is none, or archives of several versions
   */
  static load(path: string): StandalonePlugin {
    const isFolder = attempt(path, () => statSync(path)).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const names = isFolder ? attempt(path, () => readdirSync(path)) : [basename(path)];
    const archives = names.flatMap((name) => {
      const [, version = "", platform = ""] = ARCHIVE.exec(name) ?? [];
      return version === "" ? [] : [{ name, version, platform }];
    });
    const [version, another] = new Set(archives.map((each) => each.version));
    if (version === undefined)
      throw refused(path, `it is no ${PLUGIN_NAME}_<version>_<os>_<arch>.zip, nor a folder with one`);
    if (another !== undefined) throw refused(path, `it has archives of ${version} and of ${another}`);
    return new StandalonePlugin(version, folder, new Map(archives.map((each) => [each.platform, each.name])));
  }

  private constructor(
    readonly version: string,
    private readonly folder: string,
    /** Their names, by platform. */
    private readonly archives: ReadonlyMap<string, string>,
  ) {}

  get usualPlatforms(): readonly string[] {
    return [...this.archives.keys()].sort();
  }

  filesFor(platform: string): readonly PluginFile[] {
    const name = this.archives.get(platform);
    if (name === undefined) {
      throw refused(
        this.folder,
        `there is no archive for ${platform}, only for ${this.usualPlatforms.join(", ")}`,
      );
    }
    const executable = executableName(this.version, platform);
    const file = join(this.folder, name);
    const entry = attempt(file, () => firstZipEntry(this.proven(file, name)));
    if (entry.name !== executable)
      throw refused(file, `it holds ${JSON.stringify(entry.name)}, not ${executable}`);
    return [{ name: executable, content: entry.content, mode: EXECUTABLE }];
  }

  /** The archive's bytes, when they are those that the list names. */
  private proven(file: string, name: string): Buffer {
    const list = join(this.folder, sumsName(this.version));
    const sums = attempt(list, () => readFileSync(list, "utf8"));
    const archive = readFileSync(file);
    const line = `${createHash("sha256").update(archive).digest("hex")}  ${name}`;
    if (!sums.split(/\r?\n/).includes(line))
      throw refused(file, `its SHA-256 is not the one in ${basename(list)}`);
    return archive;
  }
}

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof PackagesError) throw error;
    throw refused(path, `it can't be read: ${systemProblem(error)}`, error);
  }
}

function refused(where: string, problem: string, cause?: unknown): PackagesError {
  return new PackagesError({
    attempted: "reading a standalone plugin",
    problem,
    where,
    remedy:
      "Name the folder that `npm run build:standalone` wrote, or one of its archives with the sums beside it",
    cause,
  });
}
