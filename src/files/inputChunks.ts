import { constants, createReadStream, fstatSync, open, stat } from "node:fs";
import { Socket } from "node:net";
import { devNull } from "node:os";
import { addAbortSignal, type Readable } from "node:stream";
import { promisify } from "node:util";
import { PackagesError } from "../errors";
import { abortable } from "./abortable";
import { fileError, fileKind, type FilePurpose, fileRefusal } from "./fileError";
import { STANDARD_INPUT } from "./standardInput";

/**
 * The bytes of an input, in chunks of any size: a file, a pipe, or `-`, which is standard input. Waits for a pipe as
 * long as the signal lets it.
 *
 * @throws PackagesError when it cannot be read, or the signal's reason where that is one
 */
export async function* inputChunks(
  file: string,
  purpose: FilePurpose,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  try {
    signal.throwIfAborted();
    const stream = addAbortSignal(signal, await openInput(file, purpose, signal));
    yield* stream as Readable & AsyncIterable<Buffer>;
  } catch (error) {
    throw readingError(error, file, purpose, signal);
  }
}

function readingError(error: unknown, file: string, purpose: FilePurpose, signal: AbortSignal): unknown {
  if (error instanceof PackagesError) return error;
  if (!signal.aborted) return fileError(purpose, file, error);
  return signal.reason instanceof PackagesError ? signal.reason : timeIsUp(file, purpose);
}

function timeIsUp(file: string, purpose: FilePurpose): PackagesError {
  return fileRefusal(
    purpose,
    file,
    "the time was up before its end came",
    "See that something writes to it and ends, or give a longer --timeout",
  );
}

const CHUNK_BYTES = 256 * 1024;

/** A pipe is opened without waiting for whoever writes to it: that wait could not be ended. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A stream of what the user named: a file, a pipe (`<(…)` of a shell is one), or standard input.
 *
 * @throws PackagesError when it is something else; the system's error when it cannot be opened
 */
async function openInput(file: string, purpose: FilePurpose, signal: AbortSignal): Promise<Readable> {
  if (file === STANDARD_INPUT) return standardInput(purpose);
  const stats = await abortable(promisify(stat)(file), signal);
  // Opening some devices acts on them, and reading others never ends.
  if (!stats.isFile() && !stats.isFIFO() && file !== devNull) {
    throw fileRefusal(purpose, file, `it is ${fileKind(stats)}`, purpose.remedy);
  }
  const descriptor = await abortable(promisify(open)(file, FLAGS), signal);
  return fstatSync(descriptor).isFIFO() ? pipeOf(descriptor) : fileOf(descriptor);
}

/** A person at a terminal who was not asked for anything would wait for the program, and it for them. */
function standardInput(purpose: FilePurpose): Readable {
  if (!process.stdin.isTTY) return process.stdin;
  throw fileRefusal(purpose, STANDARD_INPUT, "no file is named, and nothing is piped in", purpose.remedy);
}

function fileOf(fd: number): Readable {
  return createReadStream("", { fd, highWaterMark: CHUNK_BYTES });
}

/** The one way of Node to wait for a pipe that can be ended: the system says when there is something to read. */
function pipeOf(fd: number): Readable {
  return new Socket({ fd, readable: true, writable: false });
}
