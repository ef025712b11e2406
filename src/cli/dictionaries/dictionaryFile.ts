import { isUtf8 } from "node:buffer";
import { convertRemedy, foreignEncoding } from "../../contract/foreignEncoding";
import { recogniseForeign } from "../../dictionary";
import type { PackagesError } from "../../errors";
import { fileRefusal } from "../../files/fileError";
import { inputChunks } from "../../files/inputChunks";
import { wholeOf } from "../../files/readInput";

/** For messages about a dictionary that cannot be read. */
export const READING_DICTIONARY = {
  attempted: "reading a dictionary",
  remedy: "Name a readable dictionary file, or - for standard input",
};

/** So much is looked at before a file is taken for text. */
const HEAD_BYTES = 4096;

/**
 * The bytes of a dictionary, in chunks.
 *
 * @throws PackagesError when the file is missing, unreadable, a folder, or no text at all
 */
export async function* dictionaryChunks(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of inputChunks(file, READING_DICTIONARY, signal)) {
    if (head === null) {
      yield chunk;
      continue;
    }
    // A pipe may give its first bytes one by one.
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    refuseForeign(head, file);
    yield head;
    head = null;
  }
  if (head === null) return;
  refuseForeign(head, file);
  yield head;
}

/**
 * A stray byte in a text is a diagnostic with its place; this is about files that are something else altogether.
 *
 * @param head the first bytes, or all of them
 * @throws PackagesError when they are no text
 */
export function refuseForeign(head: Buffer, file: string): void {
  const encoding = foreignEncoding(head.subarray(0, HEAD_BYTES));
  if (encoding !== null) throw foreign(file, encoding);
  // A whole number of characters rarely ends where the head does: only what stands before is judged.
  const sample = head.subarray(0, Math.max(head.lastIndexOf(0x0a), Math.min(head.length, 512)));
  if (sample.includes(0) && !isUtf8(sample)) throw foreign(file, recogniseForeign(head)?.title ?? "binary");
}

function foreign(file: string, what: string): PackagesError {
  return fileRefusal(READING_DICTIONARY, file, `the file is ${what}, not UTF-8 text`, convertRemedy(what));
}

/** A whole dictionary in memory. @throws PackagesError when it cannot be read or is too large */
export function readDictionaryBytes(file: string, signal: AbortSignal): Promise<Buffer> {
  return wholeOf(dictionaryChunks(file, signal), file, READING_DICTIONARY);
}
