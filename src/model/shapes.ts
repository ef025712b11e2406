/*
 * The shapes of the API that are read as well as answered. They are those of `@aws-sdk/client-opensearch`, member by
 * member, written down again so that the model needs no SDK; a test holds them together.
 */

export type PackageType = "TXT-DICTIONARY" | "ZIP-PLUGIN" | "PACKAGE-LICENSE" | "PACKAGE-CONFIG";

export interface ErrorDetails {
  readonly ErrorType?: string;
  readonly ErrorMessage?: string;
}

type RequirementLevel = "REQUIRED" | "OPTIONAL" | "NONE";

export interface PackageConfiguration {
  readonly LicenseRequirement: RequirementLevel | undefined;
  readonly LicenseFilepath?: string;
  readonly ConfigurationRequirement: RequirementLevel | undefined;
  readonly RequiresRestartForConfigurationUpdate?: boolean;
}

export interface PackageEncryption {
  readonly KmsKeyIdentifier?: string;
  readonly EncryptionEnabled: boolean | undefined;
}

export interface AssociationConfiguration {
  readonly KeyStoreAccessOption?: {
    readonly KeyAccessRoleArn?: string;
    readonly KeyStoreAccessEnabled: boolean | undefined;
  };
}

/** Where a package is copied from. */
export interface PackageSource {
  readonly S3BucketName: string;
  readonly S3Key: string;
}

/** A package at an instant, as the API tells it. */
export interface PackageDetails {
  readonly PackageID?: string;
  readonly PackageName?: string;
  readonly PackageType?: PackageType;
  readonly PackageDescription?: string;
  readonly PackageStatus?:
    | "COPYING"
    | "COPY_FAILED"
    | "VALIDATING"
    | "VALIDATION_FAILED"
    | "AVAILABLE"
    | "DELETING"
    | "DELETED"
    | "DELETE_FAILED";
  readonly CreatedAt?: Date;
  readonly LastUpdatedAt?: Date;
  readonly AvailablePackageVersion?: string;
  readonly ErrorDetails?: ErrorDetails;
  readonly EngineVersion?: string;
  readonly AvailablePackageConfiguration?: PackageConfiguration;
  readonly AllowListedUserList?: readonly string[];
  readonly PackageOwner?: string;
  readonly PackageVendingOptions?: { readonly VendingEnabled: boolean | undefined };
  readonly PackageEncryptionOptions?: PackageEncryption;
}

/** An association at an instant, as the API tells it. */
export interface DomainPackageDetails {
  readonly PackageID?: string;
  readonly PackageName?: string;
  readonly PackageType?: PackageType;
  readonly LastUpdated?: Date;
  readonly DomainName?: string;
  readonly DomainPackageStatus?:
    "ASSOCIATING" | "ASSOCIATION_FAILED" | "ACTIVE" | "DISSOCIATING" | "DISSOCIATION_FAILED";
  readonly PackageVersion?: string;
  readonly PrerequisitePackageIDList?: readonly string[];
  readonly ReferencePath?: string;
  readonly ErrorDetails?: ErrorDetails;
  readonly AssociationConfiguration?: AssociationConfiguration;
}

/** Of a domain, what the packages API asks; the other members of its status are settings. */
export interface DomainStatus {
  readonly DomainName: string | undefined;
  readonly EngineVersion?: string;
  readonly Created?: boolean;
  readonly Deleted?: boolean;
  readonly Processing?: boolean;
  readonly UpgradeProcessing?: boolean;
}
