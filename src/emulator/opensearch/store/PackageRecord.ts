import type { ErrorDetails, PackageStatus, PackageType } from "@aws-sdk/client-opensearch";
import type { Timeline } from "./Timeline";

/** One version of a package: the service's own copy of the source object. */
export interface PackageVersion {
  /** `v1` */
  readonly name: string;
  readonly bytes: Buffer;
  /** Milliseconds since the epoch. */
  readonly createdAtMs: number;
  readonly commitMessage?: string;
}

/** What changes of a package in the course of time. */
export interface PackageState {
  readonly status: PackageStatus;
  /** Undefined until the first copy is AVAILABLE. */
  readonly available?: PackageVersion;
  readonly description?: string;
  readonly errorDetails?: ErrorDetails;
  /** Accounts that UpdatePackageScope let in. */
  readonly allowedAccountIds: readonly string[];
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
  readonly encryption?: { readonly KmsKeyIdentifier?: string; readonly EncryptionEnabled: boolean };
  readonly configuration?: Readonly<Record<string, unknown>>;
  readonly createdAtMs: number;
  readonly timeline: Timeline<PackageState>;
}
