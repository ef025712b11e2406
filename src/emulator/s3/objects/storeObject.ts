import type { S3Call } from "../S3Call";
import { checksumOf, type ObjectChecksum } from "../payload/checksum";
import type { ObjectAttributes, ObjectVersion, ObjectTag } from "../store/ObjectVersion";

export interface ObjectDraft {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly attributes: ObjectAttributes;
  readonly tags: readonly ObjectTag[];
  /** @default the CRC64NVME that S3 computes for whoever sends none */
  readonly checksum?: ObjectChecksum;
}

/** Puts a new version of the request's key into the request's bucket. */
export function storeObject(call: S3Call, draft: ObjectDraft): ObjectVersion {
  const object: ObjectVersion = {
    kind: "object",
    key: call.key,
    versionId: call.store.nextVersionId(call.bucket),
    lastModifiedMs: call.store.now(),
    ...draft,
    checksum: draft.checksum ?? defaultChecksum(draft.bytes),
  };
  call.bucket.objects.add(object);
  return object;
}

function defaultChecksum(bytes: Buffer): ObjectChecksum {
  return { algorithm: "CRC64NVME", value: checksumOf("CRC64NVME", bytes), type: "FULL_OBJECT" };
}
