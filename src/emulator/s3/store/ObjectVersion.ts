import type { ObjectChecksum } from "../payload/checksum";

/** One tag of an object. */
export interface ObjectTag {
  readonly key: string;
  readonly value: string;
}

/** How the bytes of an object are encrypted at rest. Nothing is really encrypted here: it is recorded. */
export interface ObjectEncryption {
  readonly algorithm: "AES256" | "aws:kms" | "aws:kms:dsse";
  /** ARN of the key, for the KMS algorithms. */
  readonly kmsKeyId?: string;
  readonly bucketKeyEnabled?: boolean;
}

/** What a writer says about an object beside its bytes. */
export interface ObjectAttributes {
  readonly contentType: string;
  /** `cache-control`, `content-disposition` and the like, given back as they came. */
  readonly systemHeaders: Readonly<Record<string, string>>;
  /** User metadata, names in lower case without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly encryption: ObjectEncryption;
  readonly storageClass: string;
}

/** One version of an object. */
export interface ObjectVersion {
  readonly kind: "object";
  readonly key: string;
  /** `null` for a version written while the bucket was not versioned. */
  readonly versionId: string;
  readonly bytes: Buffer;
  /** In quotes, as it travels. */
  readonly etag: string;
  /** Milliseconds since the epoch. */
  readonly lastModifiedMs: number;
  readonly attributes: ObjectAttributes;
  readonly tags: readonly ObjectTag[];
  readonly checksum: ObjectChecksum;
}

/** Says that the key was deleted at this point of its history. */
export interface DeleteMarker {
  readonly kind: "delete-marker";
  readonly key: string;
  readonly versionId: string;
  /** Milliseconds since the epoch. */
  readonly lastModifiedMs: number;
}

/** One entry of a key's history. */
export type VersionEntry = ObjectVersion | DeleteMarker;
