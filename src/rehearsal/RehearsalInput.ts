import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import type { Reading } from "../service/reading";
import type { Declared, DeclaredResource } from "../terraform/declared/Declared";

/** Why something is not known, and what would tell it. */
export interface NotKnown {
  /** A clause. */
  readonly why: string;
  /** An IAM action, an option; null when nothing is known to. */
  readonly checkedBy: string | null;
}

type Readings<T> = ReadonlyMap<string, Reading<T>>;

/** What is live in one account and region, as far as it was read. What has no entry was not asked. */
export interface RehearsedPlace {
  /** Null where none is known. */
  readonly region: string | null;
  /** Why nothing can be said of this place; null where it was asked. */
  readonly unaskable: NotKnown | null;
  /** The account, where it was asked for; null where it was not. */
  readonly account: Reading<string> | null;
  readonly packagesById: Readings<PackageDetails>;
  readonly packagesByName: Readings<PackageDetails>;
  readonly domains: Readings<DomainStatus>;
  /** By package id: every domain that has it. */
  readonly onDomains: Readings<readonly DomainPackageDetails[]>;
  /** By the domain's name: everything on it. */
  readonly onDomain: Readings<readonly DomainPackageDetails[]>;
  /** Every package that the account sees; null where they were not counted. */
  readonly allPackages: Reading<readonly PackageDetails[]> | null;
}

/** What S3 holds under an address. */
export type ObjectFact =
  | {
      readonly kind: "object";
      readonly encryption: string | null;
      /** Of its bucket; null when it is not known. */
      readonly region: string | null;
      readonly sha256: string | null;
    }
  | { readonly kind: "no-such-bucket" }
  | { readonly kind: "no-such-key" }
  | ({ readonly kind: "unread" } & NotKnown);

/** What a bucket encrypts new objects with; null when it sets nothing. */
export type BucketDefault =
  { readonly kind: "known"; readonly algorithm: string | null } | ({ readonly kind: "unread" } & NotKnown);

/** Everything that a rehearsal rests on. It reads nothing itself. */
export interface RehearsalInput {
  /** In the order in which they are applied. States take part with what is live of them. */
  readonly files: readonly Declared[];
  readonly places: readonly RehearsedPlace[];
  /** The index of the place that a resource lives in; undefined for what has none. */
  readonly placeOf: (resource: DeclaredResource) => number | undefined;
  /** By {@link objectKey}. */
  readonly objects: ReadonlyMap<string, ObjectFact>;
  /** By the bucket's name. */
  readonly bucketDefaults: ReadonlyMap<string, BucketDefault>;
  /** The SHA-256 that an object will hold once it is uploaded; null when it is not known. */
  readonly sha256Of: (source: Declared["sources"][number]) => string | null;
  /** Locked versions of the AWS provider by the name of the file; of a file without one, what its plan says. */
  readonly awsVersions: ReadonlyMap<string, string>;
  /** Packages that the account may have in a region; undefined where nobody says. */
  readonly packageLimit?: number;
  /** When the live part was read, in milliseconds since the epoch. */
  readonly nowMs: number;
}

export function objectKey(bucket: string, key: string): string {
  return `${bucket}/${key}`;
}
