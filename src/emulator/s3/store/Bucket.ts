import type { MultipartUpload } from "./MultipartUpload";
import type { ObjectEncryption } from "./ObjectVersion";
import { VersionedObjects } from "./VersionedObjects";

/** `undefined` until somebody sets it: a bucket that was never versioned shows no version ids. */
export type VersioningStatus = "Enabled" | "Suspended" | undefined;

/** One bucket with its configuration and its objects. */
export class Bucket {
  /** What a bucket has that was told nothing else. */
  static readonly SSE_S3: ObjectEncryption = { algorithm: "AES256" };

  readonly objects = new VersionedObjects();
  readonly uploads = new Map<string, MultipartUpload>();
  /** Configuration documents as they were put, by sub-resource: `lifecycle`, `policy`, `cors`. */
  readonly documents = new Map<string, BucketDocument>();
  versioning: VersioningStatus;
  /** For objects that do not ask for an encryption of their own. */
  defaultEncryption: ObjectEncryption = Bucket.SSE_S3;

  constructor(
    readonly name: string,
    readonly ownerAccountId: string,
    readonly region: string,
    /** Milliseconds since the epoch. */
    readonly createdMs: number,
  ) {}

  /** Whether nothing hinders its deletion: no object, no version, no delete marker. */
  get isEmpty(): boolean {
    return this.objects.isEmpty;
  }
}

/** A configuration document, given back word by word. */
export interface BucketDocument {
  readonly body: string;
  /** Settings that travel in headers beside the document. */
  readonly headers: Readonly<Record<string, string>>;
}
