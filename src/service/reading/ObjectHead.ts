import type { GetObjectCommandOutput, HeadObjectCommandOutput } from "@aws-sdk/client-s3";

/** What S3 says about one version of an object. */
export interface ObjectHead {
  /** Bytes. */
  readonly size: number;
  /** Without its quotes. */
  readonly etag: string | null;
  readonly lastModified: Date;
  /** Null in a bucket that was never versioned. */
  readonly versionId: string | null;
  /** Of the whole content, in hexadecimal; null where S3 has none, or only one of the parts of an upload. */
  readonly sha256: string | null;
  /** Of the whole content, where the ETag is one: neither uploaded in parts nor encrypted with a key of KMS. */
  readonly md5: string | null;
  /** What whoever uploaded it says about it: a claim. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Such as `AES256` or `aws:kms`. */
  readonly encryption: string | null;
  readonly kmsKeyId: string | null;
}

type Described = HeadObjectCommandOutput | GetObjectCommandOutput;

/** The head of an answer, or what is missing in it. */
export function objectHead(answer: Described): ObjectHead | string {
  const { ContentLength: size, LastModified: lastModified } = answer;
  if (size === undefined || !Number.isSafeInteger(size) || size < 0) return "says no size";
  if (lastModified === undefined || Number.isNaN(lastModified.getTime())) return "says no time of change";
  const encryption = answer.ServerSideEncryption ?? null;
  const etag = answer.ETag?.replace(/^"(.*)"$/, "$1") ?? null;
  return {
    size,
    etag,
    lastModified,
    versionId: answer.VersionId ?? null,
    sha256: wholeSha256(answer),
    md5: isMd5(etag, answer) ? etag : null,
    metadata: answer.Metadata ?? {},
    encryption,
    kmsKeyId: answer.SSEKMSKeyId ?? null,
  };
}

function wholeSha256({ ChecksumSHA256: checksum, ChecksumType: type }: Described): string | null {
  if (checksum === undefined || type !== "FULL_OBJECT") return null;
  const hex = Buffer.from(checksum, "base64").toString("hex");
  return hex.length === 64 ? hex : null;
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html (ETag) */
function isMd5(etag: string | null, { ServerSideEncryption, SSECustomerAlgorithm }: Described): boolean {
  const plain = (ServerSideEncryption ?? "AES256") === "AES256" && SSECustomerAlgorithm === undefined;
  return plain && /^[0-9a-f]{32}$/.test(etag ?? "");
}
