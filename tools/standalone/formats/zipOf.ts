import { crc32, deflateRawSync } from "node:zlib";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const VERSION_NEEDED = 20;
/** Made on a Unix, so that the permissions count. */
const MADE_BY = (3 << 8) | VERSION_NEEDED;
/** 1980-01-01 00:00, the first time that the format knows: the same content is the same archive on any day. */
const DAY = (1 << 5) | 1;
/** A regular file, executable by everybody, in the upper half of the attributes. */
const EXECUTABLE = 0o100755 * 0x10000;

/** A ZIP archive of one executable file. */
export function zipOf(name: string, content: Buffer): Buffer {
  const deflated = deflateRawSync(content);
  // From "version needed" to "length of the extra field", which both headers of a file have in common.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(VERSION_NEEDED, 0);
  shared.writeUInt16LE(DEFLATED, 4);
  shared.writeUInt16LE(DAY, 8);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(deflated.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(Buffer.byteLength(name), 22);
  const local = Buffer.concat([uint32(LOCAL), shared, Buffer.from(name), deflated]);
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(MADE_BY);
  // Comment, disk, internal and external attributes, and the place of the local header, which is 0.
  const attributes = Buffer.alloc(14);
  attributes.writeUInt32LE(EXECUTABLE, 6);
  const central = Buffer.concat([uint32(CENTRAL), madeBy, shared, attributes, Buffer.from(name)]);
  return Buffer.concat([local, central, endOf(central.length, local.length)]);
}

function endOf(centralBytes: number, centralAt: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(centralAt, 16);
  return end;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
