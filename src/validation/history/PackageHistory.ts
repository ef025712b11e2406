import type { DictionaryDiff } from "../../dictionary";

/** What is known of the bytes that a version was copied from. */
export type HistoryBytes =
  | {
      readonly kind: "known";
      readonly uri: string;
      /** Null in a bucket that keeps no versions. */
      readonly versionId: string | null;
      readonly size: number | null;
      /** Null where S3 has none and the bytes were not read. */
      readonly sha256: string | null;
    }
  | { readonly kind: "not known"; readonly why: string; readonly checkedBy: string }
  /** No source object was named. */
  | { readonly kind: "not asked" };

/** What a version changed in meaning against the one before it. */
export interface HistoryChange {
  /** The version that it is compared with. */
  readonly comparedWith: string;
  /** Null when it could not be compared. */
  readonly diff: DictionaryDiff | null;
  readonly why: string | null;
}

/** One version of a package. */
export interface HistoryVersion {
  readonly packageVersion: string;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly commitMessage: string | null;
  /** Whether it is the available version. */
  readonly available: boolean;
  readonly bytes: HistoryBytes;
  /** Null for the first one, and where nothing was asked of the bytes. */
  readonly change: HistoryChange | null;
  /** The domains that serve it now. */
  readonly servedBy: readonly string[];
  /** A command that puts its bytes back into a file; null where that is not known to be possible. */
  readonly getBack: string | null;
}

/** All versions of a package, the newest first, as far as they could be read. */
export interface PackageHistory {
  readonly formatVersion: "1.0";
  readonly packageId: string;
  readonly packageName: string;
  /** `PackageStatus` */
  readonly packageStatus: string;
  readonly availableVersion: string | null;
  /** `s3://bucket/key`; null when none was named. */
  readonly source: string | null;
  readonly versions: readonly HistoryVersion[];
  /** What was asked and could not be known, one clause each, with what would tell. */
  readonly notKnown: readonly string[];
}
