import { S3Error } from "../S3Error";
import type { S3Call } from "../S3Call";
import type { Bucket } from "../store/Bucket";
import type { ObjectVersion, VersionEntry } from "../store/ObjectVersion";
import { NULL_VERSION, sequenceOf } from "../store/VersionId";
import type { MultipartUpload } from "../store/MultipartUpload";

/** The object that a request reads: its key, with its `versionId` when there is one. */
export function addressedVersion(call: S3Call): ObjectVersion {
  return versionOf(call.bucket, call.key, call.query.get("versionId") ?? undefined);
}

/**
 * One version of a key, the current one when none is named.
 *
 * @throws S3Error NoSuchKey, NoSuchVersion, InvalidArgument for an id that can't be one, MethodNotAllowed for a
 * named delete marker
 */
export function versionOf(bucket: Bucket, key: string, versionId: string | undefined): ObjectVersion {
  const entry = versionId === undefined ? bucket.objects.newest(key) : namedEntry(bucket, key, versionId);
  if (entry?.kind === "object") return entry;
  if (entry === undefined) throw new S3Error("NoSuchKey", { elements: { Key: key } });
  const headers = { "x-amz-delete-marker": "true", "x-amz-version-id": entry.versionId };
  if (versionId === undefined) throw new S3Error("NoSuchKey", { elements: { Key: key }, headers });
  throw new S3Error("MethodNotAllowed", {
    elements: { Method: "GET", ResourceType: "DeleteMarker" },
    headers: { ...headers, "last-modified": new Date(entry.lastModifiedMs).toUTCString() },
  });
}

function namedEntry(bucket: Bucket, key: string, versionId: string): VersionEntry {
  const entry = bucket.objects.find(key, versionId);
  if (entry !== undefined) return entry;
  refuseImpossibleVersionId(versionId);
  throw new S3Error("NoSuchVersion", { elements: { Key: key, VersionId: versionId } });
}

/** @throws S3Error InvalidArgument for a version id that this S3 never gave */
export function refuseImpossibleVersionId(versionId: string): void {
  if (versionId === NULL_VERSION || sequenceOf(versionId) !== undefined) return;
  throw new S3Error("InvalidArgument", {
    message: "Invalid version id specified",
    elements: { ArgumentName: "versionId", ArgumentValue: versionId },
  });
}

/** The upload that a request names. @throws S3Error NoSuchUpload also when it is for another key */
export function addressedUpload(call: S3Call): MultipartUpload {
  const uploadId = call.query.get("uploadId") ?? "";
  const upload = call.bucket.uploads.get(uploadId);
  if (upload === undefined || upload.key !== call.key) {
    throw new S3Error("NoSuchUpload", { elements: { UploadId: uploadId } });
  }
  return upload;
}
