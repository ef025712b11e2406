import { inflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const HEADER_BYTES = 30;
const DEFLATED = 8;

/** A file in a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * The first file of a ZIP archive that was written in one go, as those of `npm run build:standalone` are.
 *
 * @throws Error for anything else
 */
export function firstZipEntry(archive: Buffer): ZipEntry {
  if (archive.length < HEADER_BYTES || archive.readUInt32LE(0) !== LOCAL)
    throw new Error("it is no ZIP archive");
  if (archive.readUInt16LE(8) !== DEFLATED) throw new Error("its file is not deflated");
  const nameEnd = HEADER_BYTES + archive.readUInt16LE(26);
  const start = nameEnd + archive.readUInt16LE(28);
  return {
    name: archive.toString("utf8", HEADER_BYTES, nameEnd),
    content: inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(18)), {
      // The least that it may be is 1.
      maxOutputLength: Math.max(1, archive.readUInt32LE(22)),
    }),
  };
}
