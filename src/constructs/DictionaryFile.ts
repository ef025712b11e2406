import { createHash } from "node:crypto";
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { PackagesError } from "../errors";

const CHUNK_BYTES = 1024 * 1024;
const SMALLEST_CHUNK_BYTES = 1024;
const PROJECT_FILE = "cdktf.json";

/** The dictionary's file on the machine that synthesizes: there, readable, and with something in it. */
export class DictionaryFile {
  /** Absolute; never written into the stack. */
  readonly path: string;

  private constructor(
    /** As the user wrote it. */
    readonly name: string,
    path: string,
    private readonly where: string,
  ) {
    this.path = path;
  }

  /**
   * Finds the file. A relative name starts at the folder of `cdktf.json`, as cdktf's own assets do, or at the
   * working directory when there is no `cdktf.json` above it.
   *
   * @throws PackagesError when it is a token, missing, or not a regular file
   */
  static locate(name: string, construct: IConstruct): DictionaryFile {
    const where = construct.node.path;
    if (Token.isUnresolved(name)) {
      throw refusal(
        name,
        where,
        "the path is known only to Terraform, and the file is read at synth",
        undefined,
      );
    }
    const path = isAbsolute(name) ? name : resolve(projectFolder(construct), name);
    const file = new DictionaryFile(name, path, where);
    file.checkUsable();
    return file;
  }

  /**
   * Reads the file once, in chunks, and hands each to `onChunk`.
   *
   * @returns the SHA-256 of the content, 64 hexadecimal digits
   */
  readContent(onChunk: (chunk: Uint8Array) => void): string {
    const hash = createHash("sha256");
    const descriptor = this.attempt(() => openSync(this.path, "r"));
    try {
      const buffer = Buffer.allocUnsafe(this.chunkBytes(descriptor));
      for (;;) {
        const length = this.attempt(() => readSync(descriptor, buffer));
        if (length === 0) return hash.digest("hex");
        const chunk = buffer.subarray(0, length);
        hash.update(chunk);
        onChunk(chunk);
      }
    } finally {
      closeSync(descriptor);
    }
  }

  /** A megabyte for each small file would cost more than reading it; of a file that grows meanwhile more is read all the same. */
  private chunkBytes(descriptor: number): number {
    const { size } = this.attempt(() => fstatSync(descriptor));
    return Math.min(CHUNK_BYTES, Math.max(size, SMALLEST_CHUNK_BYTES));
  }

  private checkUsable(): void {
    const stats = this.attempt(() => statSync(this.path));
    if (!stats.isFile()) throw this.refuse("it is not a regular file");
  }

  private attempt<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw this.refuse(whyUnreadable(error), error);
    }
  }

  private refuse(problem: string, cause?: unknown): PackagesError {
    const lookedAt = this.path === this.name ? "" : `; looked at ${this.path}`;
    return refusal(this.name, this.where, `${problem}${lookedAt}`, cause);
  }
}

function refusal(name: string, where: string, problem: string, cause: unknown): PackagesError {
  return new PackagesError({
    attempted: "reading the dictionary's file",
    problem,
    value: name,
    where,
    remedy: "Give the path of a readable text file; a relative one starts at the folder of cdktf.json",
    cause,
  });
}

function whyUnreadable(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "this user may not read the file";
  return `the file can't be read: ${code}`;
}

function systemErrorCode(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return String(error);
}

function projectFolder(construct: IConstruct): string {
  const fromContext: unknown = construct.node.tryGetContext("cdktfJsonPath");
  if (typeof fromContext === "string") return dirname(fromContext);
  return folderAboveWith(PROJECT_FILE, process.cwd()) ?? process.cwd();
}

function folderAboveWith(fileName: string, folder: string): string | undefined {
  if (existsSync(join(folder, fileName))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : folderAboveWith(fileName, parent);
}
