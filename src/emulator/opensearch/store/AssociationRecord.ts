import type { DomainPackageStatus, ErrorDetails } from "@aws-sdk/client-opensearch";
import type { DomainRecord } from "./DomainRecord";
import type { PackageRecord, PackageVersion } from "./PackageRecord";
import type { Timeline } from "./Timeline";

/** What changes of an association in the course of time. */
export interface AssociationState {
  /** `GONE` once it is dissociated: the API has no word for it. */
  readonly status: DomainPackageStatus | "GONE";
  /** What `PackageVersion` says. */
  readonly version: PackageVersion;
  /** The domain's own copy; undefined until the first ACTIVE. */
  readonly held?: PackageVersion;
  readonly errorDetails?: ErrorDetails;
}

/** How the association is configured; kept and given back, nothing depends on it. */
export interface AssociationSettings {
  readonly PrerequisitePackageIDList?: readonly string[];
  readonly AssociationConfiguration?: Readonly<Record<string, unknown>>;
}

/** A package on a domain. */
export interface AssociationRecord {
  readonly packageRecord: PackageRecord;
  readonly domain: DomainRecord;
  settings: AssociationSettings;
  readonly timeline: Timeline<AssociationState>;
}
