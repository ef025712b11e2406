import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import type { HeadObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Reading } from "../../service/snapshot";
import type {
  DeclaredAssociation,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredSource,
} from "../../terraform/Declared";
import type { PlannedAction } from "../ValidationReport";

/** Where a subject lives and how findings call it. */
interface SubjectBase {
  readonly address: string;
  readonly region: string | null;
  /** The file that declares it; null when none does. */
  readonly input: string | null;
}

/** The object that a package is copied from. */
export interface SourceSubject extends SubjectBase {
  readonly declared: DeclaredSource | null;
  readonly bucket: string;
  readonly key: string;
  /** The SHA-256 that the object should have, as far as anything declares one. */
  readonly sha256: string | null;
  /** Null when S3 was not to be asked. */
  readonly live: Reading<HeadObjectCommandOutput> | null;
}

export interface PackageSubject extends SubjectBase {
  /** Null for a package that an association names by its id and no configuration declares. */
  readonly declared: DeclaredPackage | null;
  readonly plannedAction: PlannedAction;
  readonly packageId: string | null;
  readonly live: Reading<PackageDetails>;
  /** Whoever has the declared name now. */
  readonly nameHolder: Reading<PackageDetails>;
  readonly source: SourceSubject | null;
}

export interface AssociationSubject extends SubjectBase {
  readonly declared: DeclaredAssociation;
  readonly plannedAction: PlannedAction;
  readonly domainName: string | null;
  readonly packageId: string | null;
  readonly package: PackageSubject | null;
  readonly live: Reading<DomainPackageDetails>;
  /** The plan changes a rollout of it: this apply brings the available version to the domain. */
  readonly rolledOut: boolean;
}

export interface DomainSubject extends SubjectBase {
  readonly name: string;
  readonly declared: DeclaredDomain | null;
  readonly live: Reading<DomainStatus>;
  readonly onDomain: Reading<readonly DomainPackageDetails[]>;
  readonly associations: readonly AssociationSubject[];
}

/** Declared beside live, everything joined: what the rules look at. */
export interface Comparison {
  readonly packages: readonly PackageSubject[];
  readonly associations: readonly AssociationSubject[];
  readonly domains: readonly DomainSubject[];
}
