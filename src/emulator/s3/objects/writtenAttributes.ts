import { S3Error } from "../S3Error";
import type { S3Call } from "../S3Call";
import type { ObjectAttributes, ObjectEncryption } from "../store/ObjectVersion";

/** Headers that S3 keeps with an object and gives back as they came. */
export const SYSTEM_HEADERS = [
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "expires",
  "x-amz-website-redirect-location",
] as const;

const METADATA_PREFIX = "x-amz-meta-";
const MOST_METADATA_BYTES = 2048;
const CUSTOMER_KEY = "x-amz-server-side-encryption-customer-algorithm";
const OBJECT_LOCK = ["x-amz-object-lock-mode", "x-amz-object-lock-legal-hold"];

/**
 * What the headers of a write say about the object.
 *
 * @throws S3Error MetadataTooLarge, AccessControlListNotSupported, InvalidArgument, InvalidRequest, NotImplemented
 */
export function writtenAttributes(call: S3Call): ObjectAttributes {
  refuseObjectLock(call.headers);
  refuseAcl(call.headers);
  return {
    contentType: call.headers["content-type"] ?? "binary/octet-stream",
    systemHeaders: systemHeaders(call.headers),
    metadata: metadata(call.headers),
    encryption: writtenEncryption(call),
    storageClass: call.headers["x-amz-storage-class"] ?? "STANDARD",
  };
}

/** The encryption that a write asks for, or the default of its bucket. */
export function writtenEncryption(call: S3Call): ObjectEncryption {
  const { headers } = call;
  if (headers[CUSTOMER_KEY] !== undefined) {
    throw new S3Error("NotImplemented", {
      message: "Encryption with a key of the customer's (SSE-C) is not implemented by the local S3.",
    });
  }
  const asked = headers["x-amz-server-side-encryption"];
  if (asked === undefined) return withKey(call, call.bucket.defaultEncryption);
  return withKey(call, {
    algorithm: encryptionAlgorithm(asked),
    kmsKeyId: headers["x-amz-server-side-encryption-aws-kms-key-id"],
    bucketKeyEnabled: headers["x-amz-server-side-encryption-bucket-key-enabled"] === "true",
  });
}

/** @throws S3Error InvalidArgument for an algorithm that S3 does not have */
export function encryptionAlgorithm(name: string): ObjectEncryption["algorithm"] {
  if (name === "AES256" || name === "aws:kms" || name === "aws:kms:dsse") return name;
  throw new S3Error("InvalidArgument", {
    message: "The encryption method specified is not supported",
    elements: { ArgumentName: "x-amz-server-side-encryption", ArgumentValue: name },
  });
}

/**
 * Without a key of one's own, KMS takes the one that AWS manages for S3. Its ARN is nobody's choice; this one is
 * an assumption of the same form.
 */
function withKey(call: S3Call, encryption: ObjectEncryption): ObjectEncryption {
  if (encryption.algorithm === "AES256") return { algorithm: encryption.algorithm };
  const managedKey = `arn:aws:kms:${call.region}:${call.accountId}:key/aws-managed-for-s3`;
  return { ...encryption, kmsKeyId: encryption.kmsKeyId ?? managedKey };
}

function systemHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of SYSTEM_HEADERS) {
    const value = name === "content-encoding" ? withoutAwsChunked(headers[name]) : headers[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** `aws-chunked` is how the body travelled, not how it is encoded. */
function withoutAwsChunked(encoding: string | undefined): string | undefined {
  const codings = (encoding ?? "").split(",").map((coding) => coding.trim());
  return codings.filter((coding) => coding !== "" && coding !== "aws-chunked").join(",") || undefined;
}

function metadata(headers: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(headers)
    .filter(([name]) => name.startsWith(METADATA_PREFIX))
    .map(([name, value]) => [name.slice(METADATA_PREFIX.length), value] as const);
  const size = entries.reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), 0);
  if (size > MOST_METADATA_BYTES) {
    throw new S3Error("MetadataTooLarge", { elements: { Size: size, MaxSizeAllowed: MOST_METADATA_BYTES } });
  }
  return Object.fromEntries(entries);
}

function refuseObjectLock(headers: Readonly<Record<string, string>>): void {
  if (OBJECT_LOCK.every((name) => headers[name] === undefined)) return;
  throw new S3Error("InvalidRequest", { message: "Bucket is missing Object Lock Configuration" });
}

/** Every bucket here has ACLs disabled, as new buckets have since 2023: the owner owns what is in it. */
export function refuseAcl(headers: Readonly<Record<string, string>>): void {
  const canned = headers["x-amz-acl"];
  if (canned === undefined || canned === "private" || canned === "bucket-owner-full-control") return;
  throw new S3Error("AccessControlListNotSupported");
}
