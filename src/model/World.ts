import type { ErrorDetails } from "./shapes";
import type { PackageContent } from "./records/PackageRecord";
import type { Scope } from "./Scope";
import type { Outcome } from "./assumptions";

/** How long each state lasts, in milliseconds. Nothing in AWS documents these. */
export interface Delays {
  /** COPYING → VALIDATING. */
  readonly copyingMs: number;
  /** VALIDATING → AVAILABLE. */
  readonly validatingMs: number;
  /** ASSOCIATING → ACTIVE. */
  readonly associatingMs: number;
  /** DISSOCIATING → gone. */
  readonly dissociatingMs: number;
  /** DELETING → gone. */
  readonly deletingMs: number;
  /** A created domain is processing for so long. */
  readonly domainProcessingMs: number;
}

/** Everything at once. */
export const NO_DELAYS: Delays = {
  copyingMs: 0,
  validatingMs: 0,
  associatingMs: 0,
  dissociatingMs: 0,
  deletingMs: 0,
  domainProcessingMs: 0,
};

/** Which object, and in whose name it is read. */
export interface SourceAddress {
  readonly accountId: string;
  readonly bucket: string;
  readonly key: string;
}

/** What S3 holds under an address. */
export type SourceAnswer =
  | {
      readonly kind: "object";
      readonly content: PackageContent;
      /** Encrypted with a KMS key, by its own setting or by the bucket's default. */
      readonly kmsEncrypted: boolean;
      /** Of its bucket. */
      readonly region: string;
      readonly sizeBytes?: number;
    }
  | { readonly kind: "no-such-bucket" }
  | { readonly kind: "no-such-key" };

/** What an outcome is about. */
export interface OutcomeSubject {
  readonly packageName: string;
  readonly domainName?: string;
}

/** What a call depends on beside the state: the surroundings of the service. */
export interface World {
  readonly objects: (address: SourceAddress) => SourceAnswer;
  readonly delays: Delays;
  /** Packages of one account in one region. @default no limit */
  readonly packageLimit?: number;
  /** The details of the failure when an outcome is to fail, asked once an outcome. @default nothing fails */
  readonly failureOf?: (outcome: Outcome, subject: OutcomeSubject) => ErrorDetails | undefined;
  /** Where a domain answers searches: host, port and path, without a scheme. @default a name as AWS gives it */
  readonly endpointOf?: (domain: Scope & { readonly name: string }) => string | undefined;
  /** The instant that reads tell about: a stale read tells the past. @default the moment of the call */
  readonly readAtMs?: number;
}
