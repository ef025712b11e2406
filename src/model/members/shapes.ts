import {
  type Constraint,
  flag,
  list,
  maxLength,
  maxValue,
  minLength,
  oneOf,
  pattern,
  structure,
  text,
} from "./constraints";
import { type MemberRule, optional, required } from "./MemberRule";

/*
 * The shapes that several operations share, as the API reference constrains them.
 * See https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_Types.html
 */

export const PACKAGE_ID: readonly Constraint[] = [pattern("([FG][0-9]+)|(pkg-[a-f0-9]+)")];

export const PACKAGE_NAME: readonly Constraint[] = [
  minLength(3),
  maxLength(256),
  pattern("[a-z][a-z0-9\\-]+"),
];

export const DOMAIN_NAME: readonly Constraint[] = [minLength(3), maxLength(28), pattern("[a-z][a-z0-9\\-]+")];

export const ENGINE_VERSION: readonly Constraint[] = [
  minLength(14),
  maxLength(18),
  pattern("Elasticsearch_[0-9]{1}\\.[0-9]{1,2}|OpenSearch_[0-9]{1,2}\\.[0-9]{1,2}"),
];

export const PACKAGE_TYPE: readonly Constraint[] = [
  oneOf(["TXT-DICTIONARY", "ZIP-PLUGIN", "PACKAGE-LICENSE", "PACKAGE-CONFIG"]),
];

export const PACKAGE_DESCRIPTION: readonly Constraint[] = [maxLength(1024)];

export const PACKAGE_SOURCE: readonly MemberRule[] = [
  required("PackageSource", structure()),
  required("PackageSource.S3BucketName", minLength(3), maxLength(63)),
  required("PackageSource.S3Key", minLength(1), maxLength(1024)),
];

const REQUIREMENT_LEVEL = oneOf(["REQUIRED", "OPTIONAL", "NONE"]);

export const PACKAGE_CONFIGURATION: readonly MemberRule[] = [
  optional("PackageConfiguration", structure()),
  required("PackageConfiguration.LicenseRequirement", REQUIREMENT_LEVEL),
  required("PackageConfiguration.ConfigurationRequirement", REQUIREMENT_LEVEL),
  optional("PackageConfiguration.LicenseFilepath", text()),
  optional("PackageConfiguration.RequiresRestartForConfigurationUpdate", flag()),
];

export const PACKAGE_ENCRYPTION: readonly MemberRule[] = [
  optional("PackageEncryptionOptions", structure()),
  required("PackageEncryptionOptions.EncryptionEnabled", flag()),
  optional("PackageEncryptionOptions.KmsKeyIdentifier", text()),
];

export const PAGING: readonly MemberRule[] = [
  optional("MaxResults", maxValue(100)),
  optional("NextToken", text()),
];

export const ARN: readonly Constraint[] = [minLength(20), text()];

/** What the tags of a `TagList` must be. */
export const TAGS: readonly MemberRule[] = [
  required("TagList[]", structure()),
  required("TagList[].Key", minLength(1)),
  required("TagList[].Value", text()),
];

/** @param prefix path of the structure that holds the members, with its dot; empty for the input itself */
export function associationSettings(prefix = ""): readonly MemberRule[] {
  const configuration = `${prefix}AssociationConfiguration`;
  return [
    optional(`${prefix}PrerequisitePackageIDList`, list(1)),
    required(`${prefix}PrerequisitePackageIDList[]`, ...PACKAGE_ID),
    optional(configuration, structure()),
    optional(`${configuration}.KeyStoreAccessOption`, structure()),
    required(`${configuration}.KeyStoreAccessOption.KeyStoreAccessEnabled`, flag()),
    optional(`${configuration}.KeyStoreAccessOption.KeyAccessRoleArn`, minLength(20), maxLength(2048)),
  ];
}
