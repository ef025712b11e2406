/**
 * The few types of ASN.1 that a certificate is written in, in DER.
 *
 * @see ITU-T X.690
 */
export type Der = Buffer;

enum Tag {
  BOOLEAN = 0x01,
  INTEGER = 0x02,
  BIT_STRING = 0x03,
  OCTET_STRING = 0x04,
  OBJECT_IDENTIFIER = 0x06,
  UTF8_STRING = 0x0c,
  UTC_TIME = 0x17,
  GENERALIZED_TIME = 0x18,
  SEQUENCE = 0x30,
  SET = 0x31,
}

const CONTEXT_CONSTRUCTED = 0xa0;
const CONTEXT_PRIMITIVE = 0x80;

export const sequence = (...parts: readonly Der[]): Der => tagged(Tag.SEQUENCE, Buffer.concat(parts));
export const set = (...parts: readonly Der[]): Der => tagged(Tag.SET, Buffer.concat(parts));
export const octetString = (content: Buffer): Der => tagged(Tag.OCTET_STRING, content);
export const utf8String = (text: string): Der => tagged(Tag.UTF8_STRING, Buffer.from(text, "utf8"));
export const truth = (): Der => tagged(Tag.BOOLEAN, Buffer.from([0xff]));
/** `[number]` around a whole value. */
export const explicit = (number: number, content: Der): Der => tagged(CONTEXT_CONSTRUCTED + number, content);
/** `[number]` in place of the type that the content has. */
export const implicit = (number: number, content: Buffer): Der => tagged(CONTEXT_PRIMITIVE + number, content);

/** A number that is not negative, given by its bytes, most significant first. */
export function integer(bytes: Buffer): Der {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? Buffer.from([0]) : bytes.subarray(start);
  // The first bit is the sign.
  const positive = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits;
  return tagged(Tag.INTEGER, positive);
}

/** @param unusedBits how many of the last byte's bits, from the right, do not count */
export function bitString(content: Buffer, unusedBits = 0): Der {
  return tagged(Tag.BIT_STRING, Buffer.concat([Buffer.from([unusedBits]), content]));
}

/** @param dotted such as `1.2.840.10045.4.3.2` */
export function objectIdentifier(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(Tag.OBJECT_IDENTIFIER, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/**
 * To the second, in UTC. Certificates write years before 2050 with two digits.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5
 */
export function validityTime(time: Date): Der {
  const digits = time
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .replace(/\D/g, "");
  return time.getUTCFullYear() < 2050
    ? tagged(Tag.UTC_TIME, Buffer.from(`${digits.slice(2)}Z`, "ascii"))
    : tagged(Tag.GENERALIZED_TIME, Buffer.from(`${digits}Z`, "ascii"));
}

function tagged(tag: number, content: Buffer): Der {
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

function length(bytes: number): number[] {
  if (bytes < 0x80) return [bytes];
  const digits: number[] = [];
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 + digits.length, ...digits];
}

/** Seven bits a byte; all but the last have the first bit set. */
function base128(arc: number): number[] {
  const digits = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift(0x80 + (rest % 128));
  }
  return digits;
}
