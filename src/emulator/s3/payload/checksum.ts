import { createHash } from "node:crypto";
import { S3Error } from "../S3Error";
import { crc, CRC32, CRC32C, CRC64NVME } from "./crc";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
export type ChecksumAlgorithm = "CRC32" | "CRC32C" | "CRC64NVME" | "SHA1" | "SHA256";

/** The checksum that S3 keeps with an object. */
export interface ObjectChecksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; of a composite checksum with `-` and the number of parts behind it. */
  readonly value: string;
  /** Whether it covers the bytes, or the checksums of the parts. */
  readonly type: "FULL_OBJECT" | "COMPOSITE";
}

const DIGESTS: Readonly<Record<ChecksumAlgorithm, (bytes: Buffer) => Buffer>> = {
  CRC32: (bytes) => crc(CRC32, bytes),
  CRC32C: (bytes) => crc(CRC32C, bytes),
  CRC64NVME: (bytes) => crc(CRC64NVME, bytes),
  SHA1: (bytes) => createHash("sha1").update(bytes).digest(),
  SHA256: (bytes) => createHash("sha256").update(bytes).digest(),
};

export const CHECKSUM_ALGORITHMS = Object.keys(DIGESTS) as readonly ChecksumAlgorithm[];

/** The header that carries a checksum: `x-amz-checksum-crc32c`. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/** Base64 of the checksum of all bytes. */
export function checksumOf(algorithm: ChecksumAlgorithm, bytes: Buffer): string {
  return DIGESTS[algorithm](bytes).toString("base64");
}

/** The checksum over the checksums of the parts, as S3 builds it for a multipart upload. */
export function compositeChecksum(algorithm: ChecksumAlgorithm, parts: readonly Buffer[]): ObjectChecksum {
  const digests = parts.map((part) => DIGESTS[algorithm](part));
  const value = `${checksumOf(algorithm, Buffer.concat(digests))}-${parts.length}`;
  return { algorithm, value, type: "COMPOSITE" };
}

/** The algorithm of this name. @throws S3Error InvalidRequest for a name that S3 does not have */
export function checksumAlgorithmNamed(name: string): ChecksumAlgorithm {
  const algorithm = CHECKSUM_ALGORITHMS.find((candidate) => candidate === name.toUpperCase());
  if (algorithm === undefined) {
    throw new S3Error("InvalidRequest", {
      message: "Checksum algorithm provided is unsupported. Please try again with any of the valid types.",
    });
  }
  return algorithm;
}

/**
 * The checksum that a request claims for its bytes, verified.
 *
 * @throws S3Error BadDigest when the bytes have another one
 */
export function verifiedChecksum(
  claims: Readonly<Record<string, string>>,
  bytes: Buffer,
): ObjectChecksum | undefined {
  const algorithm = CHECKSUM_ALGORITHMS.find((candidate) => claims[checksumHeader(candidate)] !== undefined);
  if (algorithm === undefined) return undefined;
  const value = checksumOf(algorithm, bytes);
  if (claims[checksumHeader(algorithm)] !== value) {
    throw new S3Error("BadDigest", {
      message: `The ${algorithm} you specified did not match the calculated checksum.`,
    });
  }
  return { algorithm, value, type: "FULL_OBJECT" };
}
