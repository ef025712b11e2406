import { createHash } from "node:crypto";
import { S3Error } from "../S3Error";
import { decodeAwsChunked } from "./awsChunked";
import { type ObjectChecksum, verifiedChecksum } from "./checksum";

/** A request's body as the client meant it, with everything that the client claimed about it verified. */
export interface Payload {
  readonly bytes: Buffer;
  /** The checksum that the client sent, in a header or in a trailer. */
  readonly checksum: ObjectChecksum | undefined;
}

export interface RawPayload {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /**
   * What the `x-amz-checksum-*` headers speak of: the body, or (CompleteMultipartUpload) the object that the
   * request completes, which its action compares.
   */
  readonly checksumOf: "body" | "object";
}

/**
 * Decodes a body and verifies its length, SHA-256, MD5 and checksum.
 *
 * @throws S3Error IncompleteBody, XAmzContentSHA256Mismatch, InvalidDigest, BadDigest
 */
export function readPayload({ headers, body, checksumOf }: RawPayload): Payload {
  const { bytes, trailers } = isChunked(headers) ? decodeAwsChunked(body) : { bytes: body, trailers: {} };
  verifyLength(headers["x-amz-decoded-content-length"], bytes);
  verifySha256(headers["x-amz-content-sha256"], bytes);
  verifyMd5(headers["content-md5"], bytes);
  const claims = checksumOf === "body" ? { ...headers, ...trailers } : {};
  return { bytes, checksum: verifiedChecksum(claims, bytes) };
}

function isChunked(headers: Readonly<Record<string, string>>): boolean {
  return (headers["x-amz-content-sha256"] ?? "").startsWith("STREAMING-");
}

function verifyLength(claimed: string | undefined, bytes: Buffer): void {
  if (claimed !== undefined && Number(claimed) !== bytes.length) throw new S3Error("IncompleteBody");
}

function verifySha256(claimed: string | undefined, bytes: Buffer): void {
  if (claimed === undefined || !/^[0-9a-f]{64}$/.test(claimed)) return;
  const computed = createHash("sha256").update(bytes).digest("hex");
  if (computed === claimed) return;
  throw new S3Error("XAmzContentSHA256Mismatch", {
    elements: { ClientComputedContentSHA256: claimed, S3ComputedContentSHA256: computed },
  });
}

function verifyMd5(claimed: string | undefined, bytes: Buffer): void {
  if (claimed === undefined) return;
  const digest = Buffer.from(claimed, "base64");
  if (digest.length !== 16) throw new S3Error("InvalidDigest", { elements: { "Content-MD5": claimed } });
  const computed = createHash("md5").update(bytes).digest();
  if (computed.equals(digest)) return;
  throw new S3Error("BadDigest", {
    elements: { ExpectedDigest: claimed, CalculatedDigest: computed.toString("base64") },
  });
}
