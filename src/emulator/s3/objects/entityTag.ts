import { createHash } from "node:crypto";
import type { ObjectEncryption } from "../store/ObjectVersion";

/** The MD5 of some bytes, in hex. */
export function md5Hex(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}

/**
 * The entity tag of an object, in quotes: the MD5 of its bytes, except under a KMS key, where it tells nothing
 * of them. What S3 takes there is not documented: here it depends on bytes and key.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html
 */
export function entityTag(bytes: Buffer, encryption: ObjectEncryption): string {
  if (encryption.algorithm === "AES256") return `"${md5Hex(bytes)}"`;
  return `"${md5Hex(Buffer.concat([Buffer.from(encryption.kmsKeyId ?? ""), bytes]))}"`;
}

/** The entity tag of an object made of parts. */
export function multipartEntityTag(parts: readonly Buffer[]): string {
  const digests = parts.map((part) => Buffer.from(md5Hex(part), "hex"));
  return `"${md5Hex(Buffer.concat(digests))}-${parts.length}"`;
}
