const BLOCK = 512;
const NAME_BYTES = 100;
const SIZE = { at: 124, bytes: 12 };
const PREFIX = { at: 345, bytes: 155 };

/**
 * The content of one file of a tar archive (ustar).
 *
 * @throws Error when the archive has no such file
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06
 */
export function tarMember(archive: Buffer, member: string): Buffer {
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, SIZE.at, SIZE.bytes) || "0", 8);
    const start = at + BLOCK;
    if (nameOf(header) === member) return archive.subarray(start, start + size);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`the archive has no ${member}`);
}

function nameOf(header: Buffer): string {
  const prefix = text(header, PREFIX.at, PREFIX.bytes);
  const name = text(header, 0, NAME_BYTES);
  return prefix === "" ? name : `${prefix}/${name}`;
}

function text(header: Buffer, at: number, bytes: number): string {
  const field = header.toString("latin1", at, at + bytes);
  return field.replace(/\0.*$/s, "").trim();
}
