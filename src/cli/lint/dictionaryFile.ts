import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { PackagesError } from "../../errors";

/** The name that stands for standard input. */
export const STANDARD_INPUT = "-";

/** A file as messages name it. */
export function shownName(file: string): string {
  return file === STANDARD_INPUT ? "standard input" : file;
}

/**
 * The bytes of a dictionary, in chunks.
 *
 * @throws PackagesError when the file is missing, unreadable, a directory, or no text at all
 */
export async function* dictionaryChunks(file: string): AsyncGenerator<Buffer> {
  const stream =
    file === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
  let isHead = true;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (isHead) refuseBinary(chunk, file);
      isHead = false;
      yield chunk;
    }
  } catch (error) {
    throw error instanceof PackagesError ? error : unreadable(file, error as NodeJS.ErrnoException);
  }
}

/** A stray byte in a text is a diagnostic with its place; this is about files that are something else altogether. */
function refuseBinary(head: Buffer, file: string): void {
  // A whole number of characters rarely ends where a chunk does: only what stands before is judged.
  const sample = head.subarray(0, Math.max(head.lastIndexOf(0x0a), Math.min(head.length, 512)));
  if (!sample.includes(0) || isUtf8(sample)) return;
  throw new PackagesError({
    attempted: "reading a dictionary",
    problem: "the file is binary or UTF-16, not UTF-8 text",
    value: shownName(file),
    remedy: "Name a text file, or convert it to UTF-8",
  });
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a directory",
  EACCES: "the file may not be read by this user",
};

function unreadable(file: string, cause: NodeJS.ErrnoException): PackagesError {
  return new PackagesError({
    attempted: "reading a dictionary",
    problem: PROBLEMS[cause.code ?? ""] ?? `the file cannot be read: ${cause.message}`,
    value: shownName(file),
    remedy: "Name a readable dictionary file, or - for standard input",
    cause,
  });
}
