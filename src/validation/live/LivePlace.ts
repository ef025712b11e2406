import type {
  DomainPackageDetails,
  DomainStatus,
  PackageDetails,
  PackageVersionHistory,
} from "@aws-sdk/client-opensearch";
import type { ObjectReading, ObjectVersionEntry, Reading } from "../../service/reading";
import type { ReadingSource } from "../../contract/evidence";
import type { LocalFile } from "./LocalFile";

/** Associations, as one list of the API gave them. */
export type AssociationList = Reading<readonly DomainPackageDetails[]>;

/** What was read about the source of one declared package. */
export interface LiveSource {
  readonly object: Reading<ObjectReading>;
  /** Null when nothing needed them. */
  readonly versions: Reading<readonly ObjectVersionEntry[]> | null;
  readonly file: LocalFile | null;
  /** What the bucket encrypts new objects with; null where the apply uploads none that says nothing itself. */
  readonly bucketDefault: Reading<string> | null;
}

/** Dictionaries that are on a domain, and that no configuration declares. */
export interface UndeclaredDictionaries {
  readonly found: readonly {
    readonly live: Reading<DomainPackageDetails>;
    readonly package: Reading<PackageDetails> | null;
  }[];
  /** Lists that could not be read: more may be there. */
  readonly unread: readonly AssociationList[];
}

/** What the live API said about everything that is declared in one place. */
export interface LivePlace {
  /** What stands for everything that was not asked, in a place that can't be asked at all; null elsewhere. */
  readonly otherwise: Reading<never> | null;
  readonly packagesById: ReadonlyMap<string, Reading<PackageDetails>>;
  readonly packagesByName: ReadonlyMap<string, Reading<PackageDetails>>;
  readonly domains: ReadonlyMap<string, Reading<DomainStatus>>;
  /** By package id: every domain that has it. */
  readonly onDomains: ReadonlyMap<string, AssociationList>;
  /** By the domain's name: everything on it; only where it was listed. */
  readonly onDomain: ReadonlyMap<string, AssociationList>;
  /** The account; null where nothing needed it. */
  readonly account: Reading<string> | null;
  /** Every package that the account sees; null where nobody counts them. */
  readonly allPackages: Reading<readonly PackageDetails[]> | null;
  readonly undeclared: UndeclaredDictionaries;
  /** By package id. */
  readonly histories: ReadonlyMap<string, Reading<readonly PackageVersionHistory[]>>;
  /** By the input and address of the package. */
  readonly sources: ReadonlyMap<string, LiveSource>;
}

/** Where what is not there yet was read: in what is declared. */
function inTheDeclaration(subject: string): ReadingSource {
  return { operation: "plan", subject, place: "local", at: "" };
}

/** What was not asked for, because nothing is known to ask for yet. */
export function notThereYet(subject: string): Reading<never> {
  return { kind: "absent", why: "it is not created yet", source: inTheDeclaration(subject) };
}

/** The reading under a key; `otherwise` where there is no key, or nothing was asked under it. */
export function lookUp<T>(
  readings: ReadonlyMap<string, Reading<T>>,
  key: string | null,
  otherwise: Reading<T>,
): Reading<T> {
  return (key === null ? undefined : readings.get(key)) ?? otherwise;
}
