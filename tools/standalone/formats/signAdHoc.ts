import { createHash } from "node:crypto";
import { firstSectionByte, loadCommands, MACH_O, SEGMENT, segmentNamed } from "./machO";

const PAGE_BYTES = 4096;
const PAGE_SHIFT = 12;
const HASH_BYTES = 32;
const SHA256 = 2;
/** What the kernel maps: the pages of Apple's own processors, a multiple of those of Intel's. */
const VM_PAGE_BYTES = 16_384;
const COMMAND_BYTES = 16;
const SUPER_BLOB = { magic: 0xfade0cc0, bytes: 20 };
const DIRECTORY = { magic: 0xfade0c02, bytes: 88, version: 0x20400 };
/** Ad hoc, and made by a linker: `codesign` replaces such a signature without being forced to. */
const FLAGS = 0x20002;
const MAIN_BINARY = 1n;

/**
 * A copy of an unsigned 64-bit Mach-O executable with an ad hoc signature: one that names nobody and only says what
 * the pages are. macOS runs nothing without one on Apple's processors, and `codesign` runs only there; linkers write
 * the same one for what they link.
 *
 * @throws Error when it is signed already, or has no room for one more load command
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h
 */
export function signAdHoc(executable: Buffer, identifier: string): Buffer {
  if (loadCommands(executable).some(({ kind }) => kind === MACH_O.CODE_SIGNATURE)) {
    throw new Error("the executable is signed already");
  }
  const codeBytes = roundUp(executable.length, 16);
  const signatureBytes = roundUp(directoryBytes(codeBytes, identifier) + SUPER_BLOB.bytes, 16);
  const signed = Buffer.alloc(codeBytes + signatureBytes);
  executable.copy(signed);
  addCommand(signed, codeBytes, signatureBytes);
  growLinkEdit(signed);
  writeSuperBlob(signed, codeBytes, identifier);
  return signed;
}

function addCommand(file: Buffer, at: number, bytes: number): void {
  const commandBytes = file.readUInt32LE(MACH_O.COMMAND_BYTES_AT);
  const place = MACH_O.HEADER_BYTES + commandBytes;
  if (place + COMMAND_BYTES > firstSectionByte(file)) throw new Error("there is no room for a signature");
  file.writeUInt32LE(file.readUInt32LE(MACH_O.COMMAND_COUNT_AT) + 1, MACH_O.COMMAND_COUNT_AT);
  file.writeUInt32LE(commandBytes + COMMAND_BYTES, MACH_O.COMMAND_BYTES_AT);
  [MACH_O.CODE_SIGNATURE, COMMAND_BYTES, at, bytes].forEach((value, index) =>
    file.writeUInt32LE(value, place + 4 * index),
  );
}

/** The signature belongs to the last segment, which reaches to the file's end. */
function growLinkEdit(file: Buffer): void {
  const { at } = segmentNamed(file, "__LINKEDIT");
  const bytes = file.length - Number(file.readBigUInt64LE(at + SEGMENT.FILE_OFFSET));
  file.writeBigUInt64LE(BigInt(bytes), at + SEGMENT.FILE_SIZE);
  file.writeBigUInt64LE(BigInt(roundUp(bytes, VM_PAGE_BYTES)), at + SEGMENT.VM_SIZE);
}

function writeSuperBlob(file: Buffer, codeBytes: number, identifier: string): void {
  const bytes = SUPER_BLOB.bytes + directoryBytes(codeBytes, identifier);
  // One blob, of type 0: the code directory.
  [SUPER_BLOB.magic, bytes, 1, 0, SUPER_BLOB.bytes].forEach((value, index) =>
    file.writeUInt32BE(value, codeBytes + 4 * index),
  );
  writeDirectory(file, codeBytes, identifier);
}

function writeDirectory(file: Buffer, codeBytes: number, identifier: string): void {
  const text = segmentNamed(file, "__TEXT").at;
  const start = codeBytes + SUPER_BLOB.bytes;
  const hashesAt = DIRECTORY.bytes + identifier.length + 1;
  const pages = Math.ceil(codeBytes / PAGE_BYTES);
  const words = [DIRECTORY.magic, directoryBytes(codeBytes, identifier), DIRECTORY.version, FLAGS];
  [...words, hashesAt, DIRECTORY.bytes, 0, pages, codeBytes].forEach((value, index) =>
    file.writeUInt32BE(value, start + 4 * index),
  );
  file.set([HASH_BYTES, SHA256, 0, PAGE_SHIFT], start + 36);
  file.writeBigUInt64BE(file.readBigUInt64LE(text + SEGMENT.FILE_OFFSET), start + 64);
  file.writeBigUInt64BE(file.readBigUInt64LE(text + SEGMENT.FILE_SIZE), start + 72);
  file.writeBigUInt64BE(MAIN_BINARY, start + 80);
  file.write(identifier, start + DIRECTORY.bytes, "latin1");
  for (let page = 0; page < pages; page += 1) {
    const content = file.subarray(page * PAGE_BYTES, Math.min((page + 1) * PAGE_BYTES, codeBytes));
    file.set(createHash("sha256").update(content).digest(), start + hashesAt + page * HASH_BYTES);
  }
}

function directoryBytes(codeBytes: number, identifier: string): number {
  return DIRECTORY.bytes + identifier.length + 1 + Math.ceil(codeBytes / PAGE_BYTES) * HASH_BYTES;
}

function roundUp(bytes: number, unit: number): number {
  return Math.ceil(bytes / unit) * unit;
}
