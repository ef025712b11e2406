import { type FilePurpose, fileRefusal } from "./fileError";
import { inputChunks } from "./inputChunks";

/**
 * The most that is held in memory of one input. A plan of 10,000 resources has some tens of MiB; Node has no longer
 * text than 512 MiB.
 */
export const LARGEST_INPUT_BYTES = 500 * 2 ** 20;

/** All bytes of an input. @throws PackagesError when it cannot be read or is too large */
export function readInput(
  file: string,
  purpose: FilePurpose,
  signal: AbortSignal,
  limitBytes?: number,
): Promise<Buffer> {
  return wholeOf(inputChunks(file, purpose, signal), file, purpose, limitBytes);
}

/** The chunks of an input as one. @throws PackagesError when they are too many */
export async function wholeOf(
  stream: AsyncIterable<Buffer>,
  file: string,
  purpose: FilePurpose,
  limitBytes = LARGEST_INPUT_BYTES,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge(file, purpose, limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(file: string, purpose: FilePurpose, limitBytes: number): Error {
  const limit = `${Math.floor(limitBytes / 2 ** 20)} MiB`;
  return fileRefusal(purpose, file, `it has more than the ${limit} that are read`, purpose.remedy);
}
