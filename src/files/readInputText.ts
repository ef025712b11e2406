import { isUtf8 } from "node:buffer";
import type { PackagesError } from "../errors";
import { type FilePurpose, fileRefusal } from "./fileError";
import { convertRemedy, foreignEncoding } from "../contract/foreignEncoding";
import { readInput } from "./readInput";

/** What is read, and who knows what to say of bytes that are no text. */
export interface TextPurpose extends FilePurpose {
  /** True for bytes that the reader of the text names better than "not UTF-8". @default none */
  readonly namesItself?: (bytes: Uint8Array) => boolean;
}

/** The text of an input. @throws PackagesError when it cannot be read, is too large, or is not UTF-8 */
export async function readInputText(
  file: string,
  purpose: TextPurpose,
  signal: AbortSignal,
  limitBytes?: number,
): Promise<string> {
  const bytes = await readInput(file, purpose, signal, limitBytes);
  if (purpose.namesItself?.(bytes) === true) return bytes.toString("latin1");
  const encoding = foreignEncoding(bytes.subarray(0, 4096));
  if (encoding !== null)
    throw fileRefusal(purpose, file, `it is ${encoding}, not UTF-8`, convertRemedy(encoding));
  if (!isUtf8(bytes)) throw invalid(bytes, file, purpose);
  return bytes.toString("utf8");
}

function invalid(bytes: Buffer, file: string, purpose: FilePurpose): PackagesError {
  const at = firstInvalid(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return fileRefusal(
    purpose,
    file,
    `line ${line} is not UTF-8, at byte ${at} of the file`,
    convertRemedy(null),
  );
}

/** Decoding puts `�` where bytes begin no character: there the bytes of the text are others for the first time. */
function firstInvalid(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString("utf8"));
  return bytes.findIndex((byte, at) => byte !== again[at]);
}
