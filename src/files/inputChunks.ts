import { addAbortSignal, type Readable } from "node:stream";
import { PackagesError } from "../errors";
import { fileError, type FilePurpose, fileRefusal } from "./fileError";
import { openInput } from "./openInput";

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
