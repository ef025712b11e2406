import { DomainPackageStatus, PackageStatus, PackageType } from "@aws-sdk/client-opensearch";
import {
  allOf,
  anyObject,
  anyText,
  flag,
  instant,
  listOf,
  object,
  oneOf,
  requiredWhen,
  type Shape,
  text,
} from "./Shape";

const packageType = oneOf(Object.values(PackageType));

const errorDetails = object({}, { ErrorType: anyText, ErrorMessage: anyText });

/**
 * The version may be missing while there is none yet, and of what is no dictionary: what AWS itself puts on a
 * domain is not documented to have versions.
 */
const isDictionary = ({ PackageType: type }: Readonly<Record<string, unknown>>): boolean =>
  type === PackageType.TXT_DICTIONARY;

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_PackageDetails.html */
export const packageDetails: Shape = allOf(
  object(
    {
      PackageID: text,
      PackageName: text,
      PackageType: packageType,
      PackageStatus: oneOf(Object.values(PackageStatus)),
    },
    {
      PackageDescription: anyText,
      CreatedAt: instant,
      LastUpdatedAt: instant,
      AvailablePackageVersion: text,
      ErrorDetails: errorDetails,
      EngineVersion: anyText,
      AvailablePluginProperties: anyObject,
      AvailablePackageConfiguration: anyObject,
      AllowListedUserList: listOf(text),
      PackageOwner: anyText,
      PackageVendingOptions: anyObject,
      PackageEncryptionOptions: anyObject,
    },
  ),
  requiredWhen(
    (value) => isDictionary(value) && value["PackageStatus"] === PackageStatus.AVAILABLE,
    "AvailablePackageVersion",
    text,
  ),
);

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainPackageDetails.html */
export const domainPackageDetails: Shape = allOf(
  object(
    {
      PackageID: text,
      PackageType: packageType,
      DomainName: text,
      DomainPackageStatus: oneOf(Object.values(DomainPackageStatus)),
    },
    {
      PackageName: text,
      LastUpdated: instant,
      PackageVersion: text,
      PrerequisitePackageIDList: listOf(text),
      ReferencePath: anyText,
      ErrorDetails: errorDetails,
      AssociationConfiguration: anyObject,
    },
  ),
  requiredWhen(
    (value) => isDictionary(value) && value["DomainPackageStatus"] === DomainPackageStatus.ACTIVE,
    "PackageVersion",
    text,
  ),
);

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_PackageVersionHistory.html */
export const packageVersionHistory: Shape = object(
  { PackageVersion: text, CreatedAt: instant },
  { CommitMessage: anyText, PluginProperties: anyObject, PackageConfiguration: anyObject },
);

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html */
export const domainStatus: Shape = object(
  { DomainId: text, DomainName: text, ARN: text, ClusterConfig: anyObject },
  {
    Created: flag,
    Deleted: flag,
    Processing: flag,
    UpgradeProcessing: flag,
    EngineVersion: text,
    DomainProcessingStatus: text,
    Endpoint: anyText,
  },
);
