import type { ExceptionName } from "./exceptions";
import type { ErrorDetails } from "./answers/shapes";
import type { Subject } from "./Refusal";
import type { Outcome } from "./World";

/*
 * What AWS does not document and this emulator therefore assumes, in one place: the sentences of the exceptions,
 * and which exception answers a call that the documentation only says is refused.
 */

/** The owner of the packages that AWS brings along, as `PackageOwner` shows it. */
export const AWS_OWNER = "AWS";

/** The engine version of a domain that names none: the newest that the emulator was checked with. */
export const DEFAULT_ENGINE_VERSION = "OpenSearch_2.19";

/** How many entries a page has when `MaxResults` is not given or is 0. */
export const DEFAULT_PAGE_SIZE = 100;

/** How long a `NextToken` is good for; AWS only says that a token can be invalid. */
export const TOKEN_LIFETIME_MS = 24 * 60 * 60 * 1_000;

/** Plugins that a domain takes; documented, but not the exception beyond it. Dictionaries are not counted. */
export const PLUGIN_LIMIT = 20;

interface RefusalAssumption {
  readonly exception: ExceptionName;
  readonly message: (subject: Subject) => string;
}

/** Every refusal of a valid request. The first one's sentence was seen by users: terraform-provider-aws #46666. */
export const REFUSAL_KINDS = {
  alreadyInDesiredState: {
    exception: "ConflictException",
    message: () => "Package is already in desired state",
  },
  packageNotFound: {
    exception: "ResourceNotFoundException",
    message: ({ packageId }) => `Package not found: ${packageId}`,
  },
  domainNotFound: {
    exception: "ResourceNotFoundException",
    message: ({ domainName }) => `Domain not found: ${domainName}`,
  },
  notAssociated: {
    exception: "ResourceNotFoundException",
    message: ({ packageId, domainName }) =>
      `Package ${packageId} is not associated with domain ${domainName}`,
  },
  arnNotFound: {
    exception: "ResourceNotFoundException",
    message: ({ detail }) => `No domain has the ARN ${detail}`,
  },
  nameTaken: {
    exception: "ResourceAlreadyExistsException",
    message: ({ detail }) => `Package with name ${detail} already exists`,
  },
  domainNameTaken: {
    exception: "ResourceAlreadyExistsException",
    message: ({ domainName }) => `Domain ${domainName} already exists`,
  },
  pluginForElasticsearch: {
    exception: "InvalidTypeException",
    message: ({ detail }) => `ZIP-PLUGIN is not supported for engine version ${detail}`,
  },
  engineVersionMissing: {
    exception: "ValidationException",
    message: () => "EngineVersion is required for packages of type ZIP-PLUGIN",
  },
  engineVersionDiffers: {
    exception: "ValidationException",
    message: ({ packageId, domainName, detail }) =>
      `Package ${packageId} is made for ${detail}, which is not the engine version of domain ${domainName}`,
  },
  /** AWS documents that only an AVAILABLE package can be associated, not how it refuses another. */
  packageNotAvailable: {
    exception: "ConflictException",
    message: ({ packageId, detail }) => `Package ${packageId} is not AVAILABLE: its status is ${detail}`,
  },
  packageBusy: {
    exception: "ConflictException",
    message: ({ packageId, detail }) => `Package ${packageId} is in status ${detail}`,
  },
  /** UpdatePackage has no ConflictException. */
  packageBusyForUpdate: {
    exception: "ValidationException",
    message: ({ packageId, detail }) => `Package ${packageId} cannot be updated in status ${detail}`,
  },
  packageAssociated: {
    exception: "ConflictException",
    message: ({ packageId, detail }) => `Package ${packageId} is associated with domains: ${detail}`,
  },
  associationBusy: {
    exception: "ConflictException",
    message: ({ packageId, domainName, detail }) =>
      `Package ${packageId} on domain ${domainName} is in status ${detail}`,
  },
  domainBusy: {
    exception: "ConflictException",
    message: ({ domainName, detail }) => `Domain ${domainName} is ${detail} and takes no changes`,
  },
  /**
   * AWS documents LimitExceededException of CreatePackage and UpdatePackage, not the limit: the packages of an account
   * are counted, at a number that is asked for. UpdatePackage makes no package, so that it is never at the limit.
   */
  packageLimit: {
    exception: "LimitExceededException",
    message: ({ detail }) => `The account has ${detail} packages, which is the limit`,
  },
  pluginLimit: {
    exception: "ConflictException",
    message: ({ domainName }) => `Domain ${domainName} has ${PLUGIN_LIMIT} plugins, which is the limit`,
  },
  notOwner: {
    exception: "AccessDeniedException",
    message: ({ packageId }) => `Package ${packageId} belongs to another owner`,
  },
  scopeDisabled: {
    exception: "DisabledOperationException",
    message: ({ packageId }) =>
      `Package ${packageId} was created without vending: its scope cannot be changed`,
  },
  invalidToken: {
    exception: "InvalidPaginationTokenException",
    message: () => "The pagination token is invalid",
  },
} as const satisfies Record<string, RefusalAssumption>;

/** The `ErrorDetails` of a package that could not be copied. */
export const COPY_FAILURES = {
  noSuchBucket: "The source bucket does not exist",
  noSuchKey: "The source object does not exist",
  kmsEncrypted: "The source object is encrypted with a KMS key: use SSE-S3",
} as const;

/** As the services of AWS that share its request validation say it. */
export function validationMessage(violations: readonly string[]): string {
  const noun = violations.length === 1 ? "validation error" : "validation errors";
  return `${violations.length} ${noun} detected: ${violations.join("; ")}`;
}

export function serializationMessage(path: string, type: string): string {
  return `The value at '${path}' can not be converted to a ${type}`;
}

/** The `ErrorDetails` of an outcome that fails for no reason of the model's own. */
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
