import type {
  DomainPackageDetails,
  DomainStatus,
  PackageDetails,
  PackageVersionHistory,
} from "@aws-sdk/client-opensearch";
import type { PlannedAction } from "../../contract/PlannedAction";
import type { LocalFile } from "../live/LocalFile";
import type { ObjectReading, ObjectVersionEntry, Reading } from "../../service/reading";
import type {
  DeclaredAssociation,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredRollout,
  DeclaredSource,
} from "../../terraform/declared/Declared";

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
  /** Another resource whose deletion in the same plan removes this very object. */
  readonly removedBy: DeclaredSource | null;
  readonly bucket: string;
  readonly key: string;
  /** Null when S3 was not to be asked. */
  readonly live: Reading<ObjectReading> | null;
  /** What was ever written to the key, newest first; null when nothing needed it. */
  readonly versions: Reading<readonly ObjectVersionEntry[]> | null;
  /** The local file that is uploaded; null when the configuration names none. */
  readonly file: LocalFile | null;
  /** What the bucket encrypts new objects with; null where the apply uploads none that says nothing itself. */
  readonly bucketDefault: Reading<string> | null;
}

export interface PackageSubject extends SubjectBase {
  /** Null for a package that an association or a rollout names by its id and no configuration declares. */
  readonly declared: DeclaredPackage | null;
  readonly plannedAction: PlannedAction;
  readonly packageId: string | null;
  readonly live: Reading<PackageDetails>;
  /** Whoever has the declared name now. */
  readonly nameHolder: Reading<PackageDetails>;
  /** Every version; null when nothing needed it. */
  readonly history: Reading<readonly PackageVersionHistory[]> | null;
  /** The domains that have it, declared or not; null when nothing is known to ask for. */
  readonly onDomains: Reading<readonly DomainPackageDetails[]> | null;
  /** The region of the other place in which it is declared, for what is used here and declared there; else null. */
  readonly elsewhere: string | null;
  /** Null when the package is known by its id only, or when the plan does not say the source. */
  readonly source: SourceSubject | null;
}

export interface DomainSubject extends SubjectBase {
  readonly name: string;
  readonly declared: DeclaredDomain | null;
  readonly live: Reading<DomainStatus>;
  /** Everything on it; null when it was not listed, because the packages' own lists say enough. */
  readonly onDomain: Reading<readonly DomainPackageDetails[]> | null;
}

/** One dictionary on one domain: what declares it, and what is live of it. */
export interface DeliverySubject extends SubjectBase {
  /** The index of its place. */
  readonly place: number;
  readonly association: DeclaredAssociation | null;
  readonly rollouts: readonly DeclaredRollout[];
  /** Of the association; `none` without one. */
  readonly plannedAction: PlannedAction;
  readonly domainName: string | null;
  readonly packageId: string | null;
  readonly package: PackageSubject | null;
  readonly domain: DomainSubject | null;
  readonly live: Reading<DomainPackageDetails>;
  /** The plan runs a rollout of it: this apply brings the available version to the domain. */
  readonly rolledOut: boolean;
}

/** Declared beside live, everything joined: what the hops and the rules look at. */
export interface Comparison {
  readonly packages: readonly PackageSubject[];
  /** Declared ones first, then what is live without being declared. */
  readonly deliveries: readonly DeliverySubject[];
  readonly domains: readonly DomainSubject[];
  /** Lists that were to show what nothing declares, and could not be read. */
  readonly undeclared: readonly Reading<unknown>[];
}
