/**
 * The three cyclic redundancy checks of S3, all of them reflected, with all ones before and after. They are
 * computed 64 bits wide in two halves, because Node has only CRC-32, and that only since 20.15.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
interface Polynomial {
  readonly widthBits: 32 | 64;
  /** Reflected polynomial. */
  readonly high: number;
  readonly low: number;
}

interface CrcTable {
  readonly widthBits: 32 | 64;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

export const CRC32 = tableOf({ widthBits: 32, high: 0, low: 0xedb88320 });
export const CRC32C = tableOf({ widthBits: 32, high: 0, low: 0x82f63b78 });
/** CRC-64/NVME. */
export const CRC64NVME = tableOf({ widthBits: 64, high: 0x9a6c9329, low: 0xac4bc9b5 });

/** The check value of `bytes`, most significant byte first: 4 bytes, or 8 for CRC64NVME. */
export function crc(table: CrcTable, bytes: Buffer): Buffer {
  const ones = 0xffffffff;
  let high = table.widthBits === 64 ? ones : 0;
  let low = ones;
  for (const byte of bytes) {
    const index = (low ^ byte) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ (table.low[index] ?? 0);
    high = (high >>> 8) ^ (table.high[index] ?? 0);
  }
  const result = Buffer.alloc(8);
  result.writeUInt32BE((high ^ ones) >>> 0, 0);
  result.writeUInt32BE((low ^ ones) >>> 0, 4);
  return table.widthBits === 64 ? result : result.subarray(4);
}

function tableOf(polynomial: Polynomial): CrcTable {
  const table = {
    widthBits: polynomial.widthBits,
    high: new Uint32Array(256),
    low: new Uint32Array(256),
  };
  for (let index = 0; index < 256; index += 1) {
    let high = 0;
    let low = index;
    for (let bit = 0; bit < 8; bit += 1) {
      const carry = (low & 1) === 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (carry) {
        low ^= polynomial.low;
        high ^= polynomial.high;
      }
    }
    table.high[index] = high;
    table.low[index] = low;
  }
  return table;
}
