import type { Bucket } from "./Bucket";
import type { VersionEntry } from "./ObjectVersion";
import type { S3Store } from "./S3Store";
import { NULL_VERSION } from "./VersionId";

export interface DeletionRequest {
  readonly store: S3Store;
  readonly bucket: Bucket;
  readonly key: string;
  readonly versionId: string | undefined;
}

/** What was removed or added; nothing when there was nothing. */
export interface Deletion {
  /** The version that is gone, when one was named. */
  readonly removed?: VersionEntry;
  /** The marker that hides the older versions now. */
  readonly marker?: VersionEntry;
}

/**
 * Deletes as S3 does: a named version is gone for good; without a name an unversioned bucket forgets the object,
 * and a versioned one gets a delete marker, even for a key that it never had.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeletingObjectVersions.html
 */
export function deleteObject({ store, bucket, key, versionId }: DeletionRequest): Deletion {
  if (versionId !== undefined) return { removed: bucket.objects.remove(key, versionId) };
  if (bucket.versioning === undefined) {
    bucket.objects.remove(key, NULL_VERSION);
    return {};
  }
  const marker: VersionEntry = {
    kind: "delete-marker",
    key,
    versionId: store.nextVersionId(bucket),
    lastModifiedMs: store.now(),
  };
  bucket.objects.add(marker);
  return { marker };
}
