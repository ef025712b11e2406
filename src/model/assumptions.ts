import type { ErrorDetails } from "./shapes";
import type { ExceptionName } from "./exceptions";

/*
 * What AWS does not document and this model therefore assumes, in one place, each with the observation on real AWS that
 * would show it wrong. The sentences of the exceptions are all assumed, but for the one of `alreadyInDesiredState`: an
 * answer in other words falsifies a sentence, and nothing may be read out of one.
 */

/** What a refusal is about, for its sentence. */
export interface Subject {
  readonly packageId?: string;
  readonly domainName?: string;
  readonly detail?: string;
}

interface RefusalAssumption {
  readonly exception: ExceptionName;
  readonly message: (subject: Subject) => string;
  /** What would show that the refusal, or its exception, is another. */
  readonly falsifiedBy: string;
}

/** Every refusal of a valid call. */
export const REFUSAL_KINDS = {
  /** Seen by users, sentence included: terraform-provider-aws #46666. */
  alreadyInDesiredState: {
    exception: "ConflictException",
    message: () => "Package is already in desired state",
    falsifiedBy: "AssociatePackage of an ACTIVE association at the available version is granted",
  },
  packageNotFound: {
    exception: "ResourceNotFoundException",
    message: ({ packageId }) => `Package not found: ${packageId}`,
    falsifiedBy: "an id that is nobody's, or another account's, is refused in another way",
  },
  domainNotFound: {
    exception: "ResourceNotFoundException",
    message: ({ domainName }) => `Domain not found: ${domainName}`,
    falsifiedBy: "a name that is no domain's is refused in another way, or before the package's id",
  },
  notAssociated: {
    exception: "ResourceNotFoundException",
    message: ({ packageId, domainName }) =>
      `Package ${packageId} is not associated with domain ${domainName}`,
    falsifiedBy: "DissociatePackage of what is not associated is granted, or is a ConflictException",
  },
  arnNotFound: {
    exception: "ResourceNotFoundException",
    message: ({ detail }) => `No domain has the ARN ${detail}`,
    falsifiedBy: "ListTags of an ARN that is no domain's answers no tags",
  },
  nameTaken: {
    exception: "ResourceAlreadyExistsException",
    message: ({ detail }) => `Package with name ${detail} already exists`,
    falsifiedBy:
      "a name is free although the account has it in the region, or taken by a package of another owner",
  },
  domainNameTaken: {
    exception: "ResourceAlreadyExistsException",
    message: ({ domainName }) => `Domain ${domainName} already exists`,
    falsifiedBy: "CreateDomain of a name that is there answers the domain",
  },
  pluginForElasticsearch: {
    exception: "InvalidTypeException",
    message: ({ detail }) => `ZIP-PLUGIN is not supported for engine version ${detail}`,
    falsifiedBy: "a ZIP-PLUGIN with an Elasticsearch version is created, or is a ValidationException",
  },
  engineVersionMissing: {
    exception: "ValidationException",
    message: () => "EngineVersion is required for packages of type ZIP-PLUGIN",
    falsifiedBy: "a ZIP-PLUGIN without EngineVersion is created",
  },
  /** AWS documents that it "can only be specified for package type ZIP-PLUGIN", not what happens elsewhere. */
  engineVersionUnexpected: {
    exception: "ValidationException",
    message: ({ detail }) => `EngineVersion can only be specified for ZIP-PLUGIN, not for ${detail}`,
    falsifiedBy: "a TXT-DICTIONARY with EngineVersion is created",
  },
  engineVersionDiffers: {
    exception: "ValidationException",
    message: ({ packageId, domainName, detail }) =>
      `Package ${packageId} is made for ${detail}, which is not the engine version of domain ${domainName}`,
    falsifiedBy: "a plugin is associated with a domain of another engine version, or is a ConflictException",
  },
  /** AWS documents that only an AVAILABLE package can be associated, not how it refuses another. */
  packageNotAvailable: {
    exception: "ConflictException",
    message: ({ packageId, detail }) => `Package ${packageId} is not AVAILABLE: its status is ${detail}`,
    falsifiedBy:
      "AssociatePackage of a package that is COPYING is a ValidationException, or is granted with the version before",
  },
  packageBusy: {
    exception: "ConflictException",
    message: ({ packageId, detail }) => `Package ${packageId} is in status ${detail}`,
    falsifiedBy: "DeletePackage of a package that is COPYING, VALIDATING or DELETING is granted",
  },
  /** UpdatePackage has no ConflictException. */
  packageBusyForUpdate: {
    exception: "ValidationException",
    message: ({ packageId, detail }) => `Package ${packageId} cannot be updated in status ${detail}`,
    falsifiedBy: "UpdatePackage of a package that is COPYING, VALIDATING or DELETING is granted",
  },
  packageAssociated: {
    exception: "ConflictException",
    message: ({ packageId, detail }) => `Package ${packageId} is associated with domains: ${detail}`,
    falsifiedBy: "DeletePackage of a package with an association in any status is granted",
  },
  associationBusy: {
    exception: "ConflictException",
    message: ({ packageId, domainName, detail }) =>
      `Package ${packageId} on domain ${domainName} is in status ${detail}`,
    falsifiedBy: "an association that is ASSOCIATING or DISSOCIATING takes another call",
  },
  domainBusy: {
    exception: "ConflictException",
    message: ({ domainName, detail }) => `Domain ${domainName} is ${detail} and takes no changes`,
    falsifiedBy: "a domain that is Processing, UpgradeProcessing or Deleted takes an association",
  },
  /**
   * AWS documents LimitExceededException of CreatePackage and UpdatePackage, not the limit: the packages of an account
   * are counted, at a number that is asked for. UpdatePackage makes no package, so that it is never at the limit.
   */
  packageLimit: {
    exception: "LimitExceededException",
    message: ({ detail }) => `The account has ${detail} packages, which is the limit`,
    falsifiedBy: "the packages of a region, of a type or their versions are what is counted",
  },
  /** The limit is documented, the exception is not. */
  pluginLimit: {
    exception: "ConflictException",
    message: ({ domainName }) => `Domain ${domainName} has ${PLUGIN_LIMIT} plugins, which is the limit`,
    falsifiedBy: "the 21st plugin of a domain is refused with another exception",
  },
  notOwner: {
    exception: "AccessDeniedException",
    message: ({ packageId }) => `Package ${packageId} belongs to another owner`,
    falsifiedBy: "a package that the caller sees and does not own is not found when it is changed",
  },
  scopeDisabled: {
    exception: "DisabledOperationException",
    message: ({ packageId }) =>
      `Package ${packageId} was created without vending: its scope cannot be changed`,
    falsifiedBy: "UpdatePackageScope of a package without vending is granted",
  },
  invalidToken: {
    exception: "InvalidPaginationTokenException",
    message: () => "The pagination token is invalid",
    falsifiedBy: "a token of another list is read as one of this list",
  },
} as const satisfies Record<string, RefusalAssumption>;

/** The owner of the packages that AWS brings along. Falsified by another `PackageOwner` of a `G…` package. */
export const AWS_OWNER = "AWS";

/** In a `PackageUserList`, everybody. Falsified by UpdatePackageScope refusing the word. */
export const EVERYBODY = "GLOBAL";

/** The engine version of a domain that names none. Falsified by the day on which AWS has a newer one. */
export const DEFAULT_ENGINE_VERSION = "OpenSearch_2.19";

/** Entries of a page when `MaxResults` is absent or 0. Falsified by a page without `MaxResults` of another length. */
export const DEFAULT_PAGE_SIZE = 100;

/** How long a `NextToken` is good for. Falsified by one that is older and still good. */
export const TOKEN_LIFETIME_MS = 24 * 60 * 60 * 1_000;

/** Plugins that a domain takes: documented. That dictionaries do not count is falsified by one that finds no room. */
export const PLUGIN_LIMIT = 20;

/**
 * Why a source object is not copied: the call is granted and the package ends COPY_FAILED. Falsified by a CreatePackage
 * that is refused at once for the same object.
 */
export const COPY_FAILURES = {
  noSuchBucket: "The source bucket does not exist",
  noSuchKey: "The source object does not exist",
  kmsEncrypted: "The source object is encrypted with a KMS key: use SSE-S3",
  otherRegion: "The source bucket is in another region",
} as const;

/** What can end in failure although the call was accepted. */
export type Outcome = "copy" | "validation" | "association" | "dissociation";

/** The `ErrorDetails` of an outcome that fails for no reason of the model's own. Falsified by other words on AWS. */
export const OUTCOME_FAILURES: Readonly<Record<Outcome, Required<ErrorDetails>>> = {
  copy: { ErrorType: "COPY_FAILED", ErrorMessage: "The source object could not be copied" },
  validation: { ErrorType: "VALIDATION_FAILED", ErrorMessage: "The file is not a valid package" },
  association: {
    ErrorType: "ASSOCIATION_FAILED",
    ErrorMessage: "The package could not be installed on the domain",
  },
  dissociation: {
    ErrorType: "DISSOCIATION_FAILED",
    ErrorMessage: "The package is in use by an index of the domain",
  },
};

/** What is assumed of the states, not of the refusals. */
export const STATE_ASSUMPTIONS = [
  {
    assumed: "An association tells the version that the domain holds, and none while it holds none",
    falsifiedBy: "AssociatePackage of a new association answers a PackageVersion",
  },
  {
    assumed: "An association is the newest version of the package at the time of the call, not at its end",
    falsifiedBy: "a version that becomes AVAILABLE while a domain is ASSOCIATING is what it serves",
  },
  {
    assumed: "A domain serves the version before until an update is ACTIVE, and after one that failed",
    falsifiedBy: "PackageVersion changes before ACTIVE, or after ASSOCIATION_FAILED",
  },
  {
    assumed:
      "A package whose update failed has its version before, and cannot be associated until it is AVAILABLE",
    falsifiedBy: "AssociatePackage of a package in COPY_FAILED with an AvailablePackageVersion is granted",
  },
  {
    assumed:
      "UpdatePackage leaves the description, the configuration and the encryption that it does not give",
    falsifiedBy: "DescribePackages shows one of them gone after an UpdatePackage without it",
  },
  {
    assumed: "Versions are v1, v2, …; a copy that failed takes no number",
    falsifiedBy: "GetPackageVersionHistory leaves a number out",
  },
  {
    assumed: "AssociatePackages and DissociatePackages do all or nothing",
    falsifiedBy: "one of several is associated although another was refused",
  },
  {
    assumed: "A package in use is found out after DissociatePackage was granted: DISSOCIATION_FAILED",
    falsifiedBy: "DissociatePackage of a package that an index uses is refused at once",
  },
  {
    assumed: "A domain that is deleted takes its associations along, and its packages can be deleted then",
    falsifiedBy: "ListDomainsForPackage shows a domain that is gone",
  },
] as const;

/** As the services of AWS that share its request validation say it. Falsified by other words for the same input. */
export function validationMessage(violations: readonly string[]): string {
  const noun = violations.length === 1 ? "validation error" : "validation errors";
  return `${violations.length} ${noun} detected: ${violations.join("; ")}`;
}

/** @see validationMessage */
export function serializationMessage(path: string, type: string): string {
  return `The value at '${path}' can not be converted to a ${type}`;
}
