import type { AssociationConfiguration, ErrorDetails } from "../shapes";
import type { PackageVersion } from "./PackageRecord";
import type { Timeline } from "./Timeline";

export type AssociationStatus =
  "ASSOCIATING" | "ASSOCIATION_FAILED" | "ACTIVE" | "DISSOCIATING" | "DISSOCIATION_FAILED";

/** What changes of an association in the course of time. */
export interface AssociationState {
  /** `GONE` once it is dissociated: the API has no word for it. */
  readonly status: AssociationStatus | "GONE";
  /** The domain's own copy, which `PackageVersion` names; undefined until the first ACTIVE. */
  readonly held?: PackageVersion;
  readonly errorDetails?: ErrorDetails;
}

/** How the association is configured; kept and given back, nothing depends on it. */
export interface AssociationSettings {
  readonly PrerequisitePackageIDList?: readonly string[];
  readonly AssociationConfiguration?: AssociationConfiguration;
}

/** A package on a domain. */
export interface AssociationRecord {
  readonly packageId: string;
  readonly domainArn: string;
  readonly settings: AssociationSettings;
  readonly timeline: Timeline<AssociationState>;
}

export function associationKey(association: { packageId: string; domainArn: string }): string {
  return `${association.packageId} ${association.domainArn}`;
}
