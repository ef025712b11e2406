import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { abortable } from "./abortable";
import type { SourceFileRequest } from "./SourceFile";

/** A reason not to read a file: thrown inside this folder, told to the caller as a value. */
export class Unread extends Error {
  constructor(
    readonly why: string,
    readonly checkedBy: string | null,
  ) {
    super(why);
  }
}

/** The refusal of a file beyond the limit. */
export function tooLarge(limitBytes: number): Unread {
  return new Unread(`the file is larger than the ${limitBytes} bytes that are read here`, null);
}

/** Neither waits for the other end of a pipe nor follows a link; where a system has no such flag, it is 0. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

const SOURCE_ROOT = "--source-root";

/** A regular file inside the root, opened, with the path that has no links. @throws Unread or the system's error */
export async function openSourceFile(
  request: SourceFileRequest,
): Promise<{ handle: FileHandle; file: string }> {
  const { signal } = request;
  const file = await abortable(realFile(request), signal);
  // Before it is opened, because opening some devices acts on them; after it, because it can be replaced meanwhile.
  refuse(await abortable(lstat(file), signal), request);
  const handle = await abortable(open(file, FLAGS), signal, (late) => void late.close());
  try {
    const opened = await abortable(handle.stat(), signal);
    refuse(opened, request);
    await abortable(refuseReplaced(file, opened), signal);
    return { handle, file };
  } catch (error) {
    void handle.close().catch(() => undefined);
    throw error;
  }
}

/** The path without links. A name that holds a NUL is none for any system. */
async function realFile({ root, path }: SourceFileRequest): Promise<string> {
  if (path.includes("\0")) throw new Unread("the path is none that a file can have", null);
  const realRoot = await found(root, "the source root");
  const candidate = resolve(realRoot, path);
  // What a link of the root's own path hides: an absolute path may go through it.
  if (!isInside(realRoot, candidate) && !isInside(resolve(root), candidate)) throw outside();
  const file = await found(candidate, "the file");
  if (!isInside(realRoot, file)) throw outside();
  return file;
}

async function found(path: string, what: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    throw new Unread(`${what} is not there`, SOURCE_ROOT);
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function outside(): Unread {
  return new Unread("the file is outside the source root, after links", SOURCE_ROOT);
}

function refuse(stats: Stats, { limitBytes }: SourceFileRequest): void {
  if (!stats.isFile()) throw new Unread("it is not a regular file", null);
  if (stats.size > limitBytes) throw tooLarge(limitBytes);
}

/** What was opened must still be what the path without links names: a folder on the way may have become a link. */
async function refuseReplaced(file: string, opened: Stats): Promise<void> {
  const [there, path] = [await lstat(file), await realpath(file)];
  if (path === file && there.ino === opened.ino && there.dev === opened.dev) return;
  throw new Unread("the file was replaced while it was opened", null);
}
