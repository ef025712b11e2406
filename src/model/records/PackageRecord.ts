import type { ErrorDetails, PackageConfiguration, PackageEncryption, PackageType } from "../shapes";
import type { Timeline } from "./Timeline";

/** What is known of a file's content: its bytes, its hash, or nothing. It is carried along and never looked into. */
export interface PackageContent {
  readonly bytes?: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256?: string;
}

/** One version of a package: the service's own copy of the source object. */
export interface PackageVersion {
  /** `v1` */
  readonly name: string;
  readonly content: PackageContent;
  /** Milliseconds since the epoch. */
  readonly createdAtMs: number;
  readonly commitMessage?: string;
}

export type PackageStatus =
  | "COPYING"
  | "COPY_FAILED"
  | "VALIDATING"
  | "VALIDATION_FAILED"
  | "AVAILABLE"
  | "DELETING"
  | "DELETED"
  | "DELETE_FAILED";

/** What changes of a package in the course of time. */
export interface PackageState {
  readonly status: PackageStatus;
  /** Undefined until the first copy is AVAILABLE. */
  readonly available?: PackageVersion;
  readonly description?: string;
  readonly errorDetails?: ErrorDetails;
  /** Accounts that UpdatePackageScope let in, or the word for all of them. */
  readonly allowedAccountIds: readonly string[];
  readonly configuration?: PackageConfiguration;
  readonly encryption?: PackageEncryption;
}

/** A package with all that it was, is and will be. */
export interface PackageRecord {
  readonly id: string;
  readonly name: string;
  readonly type: PackageType;
  /** The owner's account, or the name that AWS's own packages have for an owner. */
  readonly owner: string;
  /** Undefined for AWS's own packages, which are in every region. */
  readonly region?: string;
  readonly engineVersion?: string;
  readonly vendingEnabled?: boolean;
  readonly createdAtMs: number;
  readonly timeline: Timeline<PackageState>;
}
