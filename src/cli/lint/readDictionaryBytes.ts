import { wholeOf } from "../../files/readInput";
import { dictionaryChunks, READING_DICTIONARY } from "./dictionaryFile";

/** A whole dictionary in memory. @throws PackagesError when it cannot be read or is too large */
export function readDictionaryBytes(file: string, signal: AbortSignal): Promise<Buffer> {
  return wholeOf(dictionaryChunks(file, signal), file, READING_DICTIONARY);
}
