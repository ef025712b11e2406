import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { abortable } from "./abortable";
import { systemProblem } from "./fileError";
import { openSourceFile, tooLarge, Unread } from "./openSourceFile";
import type { SourceContent, SourceFile, SourceFileRequest } from "./SourceFile";

const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a local file that a plan names. A plan may come from anybody (a pull request), so only a regular file inside
 * the source root is read, and only up to the limit; whatever is replaced meanwhile, what was judged is what is read.
 * Never throws, never waits for a pipe or a device, and ends with the signal.
 */
export async function readSourceFile(request: SourceFileRequest): Promise<SourceFile> {
  try {
    const { handle, file } = await openSourceFile(request);
    try {
      return { kind: "read", file, ...(await readUnchanged(handle, request)) };
    } finally {
      // Not awaited: a read that hangs holds up the end of the handle too.
      void handle.close().catch(() => undefined);
    }
  } catch (error) {
    return { kind: "unread", ...reasonOf(error, request.signal) };
  }
}

/** Half of one content and half of another would be the hash of neither. */
async function readUnchanged(handle: FileHandle, request: SourceFileRequest): Promise<SourceContent> {
  const before = await abortable(handle.stat(), request.signal);
  const content = await readContent(handle, request);
  const after = await abortable(handle.stat(), request.signal);
  if (before.size === after.size && before.mtimeMs === after.mtimeMs) return content;
  throw new Unread("the file changed while it was read", null);
}

async function readContent(handle: FileHandle, request: SourceFileRequest): Promise<SourceContent> {
  const [sha256, md5] = [createHash("sha256"), createHash("md5")];
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(handle, request.signal)) {
    size += chunk.length;
    if (size > request.limitBytes) throw tooLarge(request.limitBytes);
    sha256.update(chunk);
    md5.update(chunk);
    if (request.keepBytes) kept.push(chunk);
  }
  const bytes = request.keepBytes ? Buffer.concat(kept, size) : null;
  return { size, sha256: sha256.digest("hex"), md5: md5.digest("hex"), bytes };
}

/** One read at a time, so that nothing of a large file is held but what is looked at. */
async function* chunksOf(handle: FileHandle, signal: AbortSignal): AsyncGenerator<Buffer> {
  for (;;) {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await abortable(handle.read(buffer, 0, CHUNK_BYTES, null), signal);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

function reasonOf(error: unknown, signal: AbortSignal): { why: string; checkedBy: string | null } {
  if (error instanceof Unread) return { why: error.why, checkedBy: error.checkedBy };
  if (signal.aborted) return { why: "the time was up, or it was stopped", checkedBy: "--timeout" };
  const { code } = error as NodeJS.ErrnoException;
  const isDenied = code === "EACCES" || code === "EPERM";
  return { why: systemProblem(error), checkedBy: isDenied ? "the permission to read it" : null };
}
