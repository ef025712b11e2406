import { checksumHeader, type ObjectChecksum } from "../payload/checksum";
import type { Bucket } from "../store/Bucket";
import type { ObjectEncryption, ObjectVersion } from "../store/ObjectVersion";

type Headers = Record<string, string | undefined>;

/** The headers of GetObject and HeadObject that describe one version. */
export function objectHeaders(bucket: Bucket, object: ObjectVersion): Headers {
  const { attributes } = object;
  const metadata = Object.entries(attributes.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
  return {
    "accept-ranges": "bytes",
    "content-type": attributes.contentType,
    etag: object.etag,
    "last-modified": new Date(object.lastModifiedMs).toUTCString(),
    ...attributes.systemHeaders,
    ...(Object.fromEntries(metadata) as Headers),
    ...encryptionHeaders(attributes.encryption),
    ...versionHeader(bucket, object.versionId),
    "x-amz-storage-class": attributes.storageClass === "STANDARD" ? undefined : attributes.storageClass,
    "x-amz-tagging-count": object.tags.length === 0 ? undefined : String(object.tags.length),
  };
}

export function encryptionHeaders(encryption: ObjectEncryption): Headers {
  return {
    "x-amz-server-side-encryption": encryption.algorithm,
    "x-amz-server-side-encryption-aws-kms-key-id": encryption.kmsKeyId,
    "x-amz-server-side-encryption-bucket-key-enabled":
      encryption.bucketKeyEnabled === true ? "true" : undefined,
  };
}

export function checksumHeaders(checksum: ObjectChecksum): Headers {
  return { [checksumHeader(checksum.algorithm)]: checksum.value, "x-amz-checksum-type": checksum.type };
}

/** A bucket that was never versioned says nothing of versions. */
export function versionHeader(bucket: Bucket, versionId: string): Headers {
  return { "x-amz-version-id": bucket.versioning === undefined ? undefined : versionId };
}
