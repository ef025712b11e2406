export { PackagesError, type PackagesErrorDetails } from "./errors";
export { DictionaryFormat } from "./dictionary/DictionaryFormat";
export { AdoptedDictionary, type AdoptedDictionaryProps } from "./constructs/AdoptedDictionary";
export { AssociablePackage, type AssociationOptions, type KeepOptions } from "./constructs/AssociablePackage";
export { AssociatedDictionary } from "./constructs/AssociatedDictionary";
export type { ContentTimeouts } from "./constructs/ContentTimeouts";
export { Dictionary, type DictionaryProps } from "./constructs/Dictionary";
export { DictionaryBucket, type DictionaryBucketProps } from "./constructs/DictionaryBucket";
export {
  ExistingDictionaryBucket,
  type ExistingDictionaryBucketOptions,
} from "./constructs/ExistingDictionaryBucket";
export type { DictionarySourceProps } from "./constructs/dictionarySource";
export { ExistingPackage, type ExistingPackageOptions } from "./constructs/ExistingPackage";
export type { FindingSuppression } from "./constructs/FindingSuppression";
export type { IDictionaryBucket } from "./constructs/IDictionaryBucket";
export { KeptAssociation, type KeptAssociationProps } from "./constructs/KeptAssociation";
export type { MetaArguments } from "./constructs/MetaArguments";
export { PackageAssociation, type PackageAssociationProps } from "./constructs/PackageAssociation";
export { RolloutMode } from "./constructs/rollout/RolloutMode";
export { RolloutPlugin } from "./constructs/rollout/RolloutPlugin";
export type { RolloutTimeouts } from "./constructs/rollout/RolloutTimeouts";
export type { LintAnalyzer, LintIgnore, LintSettings } from "./constructs/LintSettings";
export {
  type CommonGramsTokenFilterOptions,
  type DecompounderOptions,
  type ElisionTokenFilterOptions,
  type HyphenationDecompounderTokenFilterOptions,
  IndexSettings,
  type KeepTokenFilterOptions,
  type KeywordMarkerTokenFilterOptions,
  KuromojiMode,
  type KuromojiTokenizerOptions,
  type MappingCharFilterOptions,
  NoriDecompoundMode,
  type NoriTokenizerOptions,
  type StemmerOverrideTokenFilterOptions,
  type StopTokenFilterOptions,
  type SynonymTokenFilterOptions,
  type WordDelimiterGraphTokenFilterOptions,
  type WordDelimiterTokenFilterOptions,
} from "./constructs/indexSettings";
export { AccessPolicy } from "./policies/AccessPolicy";
export type { AccessPolicyProps } from "./policies/AccessPolicyProps";
export { AccessTask } from "./policies/AccessTask";
