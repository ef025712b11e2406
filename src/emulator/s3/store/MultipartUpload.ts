import type { ChecksumAlgorithm } from "../payload/checksum";
import type { ObjectAttributes, ObjectTag } from "./ObjectVersion";

/** One uploaded part. */
export interface UploadedPart {
  readonly partNumber: number;
  readonly bytes: Buffer;
  /** In quotes. */
  readonly etag: string;
  /** Milliseconds since the epoch. */
  readonly lastModifiedMs: number;
}

/** An upload that is under way: it is no object before it is completed. */
export interface MultipartUpload {
  readonly uploadId: string;
  readonly key: string;
  readonly attributes: ObjectAttributes;
  readonly tags: readonly ObjectTag[];
  readonly checksumAlgorithm: ChecksumAlgorithm;
  readonly checksumType: "FULL_OBJECT" | "COMPOSITE";
  /** Milliseconds since the epoch. */
  readonly initiatedMs: number;
  /** By part number; a part that is uploaded again replaces the first. */
  readonly parts: Map<number, UploadedPart>;
}
