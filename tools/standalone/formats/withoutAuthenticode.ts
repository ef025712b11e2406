import { PE_OFFSET_AT } from "./platformOf";

/** From the PE signature: the COFF header is 24 bytes with it. */
const OPTIONAL_HEADER = 24;
const CHECKSUM = OPTIONAL_HEADER + 64;
/** In a 64-bit optional header: the fifth data directory is the table of certificates, by its place in the file. */
const CERTIFICATES = OPTIONAL_HEADER + 112 + 4 * 8;

/**
 * A copy of a Windows executable without its Authenticode signature, which does not hold any more when the file
 * changes: no signature is better than a broken one.
 *
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#the-attribute-certificate-table-image-only
 */
export function withoutAuthenticode(executable: Buffer): Buffer {
  const header = executable.readUInt32LE(PE_OFFSET_AT);
  const at = executable.readUInt32LE(header + CERTIFICATES);
  const size = executable.readUInt32LE(header + CERTIFICATES + 4);
  if (size !== 0 && at + size !== executable.length) throw new Error("the signature is not the file's end");
  const unsigned = Buffer.from(executable.subarray(0, size === 0 ? executable.length : at));
  unsigned.writeBigUInt64LE(0n, header + CERTIFICATES);
  unsigned.writeUInt32LE(0, header + CHECKSUM);
  return unsigned;
}
