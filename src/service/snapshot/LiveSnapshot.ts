import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import type { HeadObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Reading } from "./Reading";
import type { SourceRequest } from "./readSources";

/** What to look at in one account and region. */
export interface SnapshotRequest {
  readonly packageIds: readonly string[];
  readonly packageNames: readonly string[];
  readonly domainNames: readonly string[];
  /** Empty to leave S3 alone. */
  readonly sources: readonly SourceRequest[];
}

/** What the live API said, at one moment, about everything that was asked for. */
export interface LiveSnapshot {
  readonly packagesById: ReadonlyMap<string, Reading<PackageDetails>>;
  readonly packagesByName: ReadonlyMap<string, Reading<PackageDetails>>;
  readonly domains: ReadonlyMap<string, Reading<DomainStatus>>;
  /** By the domain's name: everything on it. */
  readonly associations: ReadonlyMap<string, Reading<readonly DomainPackageDetails[]>>;
  /** By {@link sourceId}. */
  readonly sources: ReadonlyMap<string, Reading<HeadObjectCommandOutput>>;
}
