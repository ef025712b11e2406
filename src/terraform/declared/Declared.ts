import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { PlannedAction } from "../../contract/PlannedAction";
import type { ApplyOrder } from "../order/ApplyOrder";
import type { ReportInput } from "../document/TerraformDocument";
import type { UnknownSetting } from "../providers/settingForms";

/** What every declared resource has. */
export interface DeclaredResource {
  /** The name of the file that declares it: two stacks may have one address each. */
  readonly input: string;
  /** `module.a["x"].aws_opensearch_package.synonyms[0]` */
  readonly address: string;
  readonly plannedAction: PlannedAction;
  /** True when a replacement makes the new one first. */
  readonly createsBeforeDestroy: boolean;
  /**
   * True for a `create` that is a replacement whose old object is only forgotten: it stays live, and keeps its name.
   * (`lifecycle { destroy = false }` of OpenTofu. Terraform 1.15 has a name for it, and no configuration that plans it.)
   */
  readonly forgetsLive: boolean;
  /**
   * True for what the state has and the plan has no change of: left out by `-target` or `-exclude`, deferred, or not
   * planned because of an error. Its values are those before the apply, its action is `none`, and it is in `unread`.
   */
  readonly leftOut: boolean;
  /** Where it lives, as far as its provider's configuration can be evaluated. */
  readonly settings: ServiceSettings;
  /** As in `provider_config`: `aws`, `aws.west`, `module.words:aws`. Empty when it is not known: in a state. */
  readonly providerKey: string;
  /** What of `settings` is not known; never filled with a default. */
  readonly unknownSettings: readonly UnknownSetting[];
  /** Where the state had it before a `moved` block; null when it did not move. */
  readonly previousAddress: string | null;
  /** The id of the import block that brings it into the state; null without one. */
  readonly importId: string | null;
  /** The top-level arguments whose value changes, or may change; only of an `update` and a `replace`. */
  readonly changed: readonly string[];
  /** The top-level arguments of which anything is not known until the apply. */
  readonly unknownAfter: readonly string[];
}

/** An object in S3, as the configuration names it. */
export interface ObjectName {
  readonly bucket: string;
  readonly key: string;
}

export interface DeclaredPackage extends DeclaredResource {
  /** The one that it has now: of a replacement the old one's. Null until it is created. */
  readonly packageId: string | null;
  /** The id before the apply, also of what is only forgotten; null for what is new. */
  readonly packageIdBefore: string | null;
  readonly packageName: string | null;
  readonly packageType: string | null;
  /** `OpenSearch_2.19`, of what is for one version of the engine only; null in the AWS provider before 6. */
  readonly engineVersion: string | null;
  /** The SHA-256 that the description carries after the apply; null when it carries none, or is not known. */
  readonly sha256: string | null;
  /** The SHA-256 that it carries before the apply. */
  readonly sha256Before: string | null;
  /**
   * What it is after the apply; null when it has none, or it is not known. It may be sensitive: for its length and its
   * mark only, never printed.
   */
  readonly description: string | null;
  /** False when the description after the apply is not known yet. */
  readonly descriptionKnown: boolean;
  readonly source: ObjectName | null;
  readonly sourceBefore: ObjectName | null;
  /** Whether the apply makes a package version: it creates the package, or calls `UpdatePackage`. */
  readonly makesVersion: boolean;
}

export interface DeclaredAssociation extends DeclaredResource {
  readonly domainName: string | null;
  /** Null until the package is created. */
  readonly packageId: string | null;
  /** The declared package that the configuration refers to, when it is one. */
  readonly packageAddress: string | null;
  readonly referencePath: string | null;
  /** What is associated before the apply, with what; null for what is new. */
  readonly before: { readonly domainName: string | null; readonly packageId: string | null } | null;
}

/** A domain that is a resource; one that is only read, by a data source, is not declared. */
export interface DeclaredDomain extends DeclaredResource {
  readonly domainName: string;
  readonly engineVersion: string | null;
}

/** An S3 object that a package may be copied from. */
export interface DeclaredSource extends DeclaredResource {
  readonly bucket: string | null;
  /** As S3 has it: the provider takes `./` and slashes from the front, and makes several slashes one. */
  readonly key: string | null;
  /** Where it is before the apply; null for what is new. */
  readonly before: ObjectName | null;
  /** Whether the apply uploads bytes: it creates the object, or changes an argument that makes the provider upload. */
  readonly uploads: boolean;
  /** The `sha256` entry of its metadata. */
  readonly sha256: string | null;
  /** The `dictionary-format` entry of its metadata; not checked here. */
  readonly format: string | null;
  readonly etag: string | null;
  /** As configured; null when not known. */
  readonly sourceHash: string | null;
  /** The SHA-256 of `content` or `content_base64`, in hexadecimal: the content itself goes no further than here. */
  readonly contentSha256: string | null;
  /** The same, MD5. */
  readonly contentMd5: string | null;
  /** Whether Terraform notices a changed file: `source_hash`, `etag`, `content` or `content_base64` is set. */
  readonly tracksContent: boolean;
  /** The local file, as the configuration has it: relative to where Terraform runs. */
  readonly file: string | null;
  readonly usesKms: boolean;
  /** `server_side_encryption`; null where it is not set, and the bucket's default decides. */
  readonly encryption: string | null;
  /** The version of the object before the apply; null where the bucket has none, or the object is new. */
  readonly versionId: string | null;
}

/** An `opensearchpackages_rollout`: what brings the domain to the available version. */
export interface DeclaredRollout extends DeclaredResource {
  readonly domainName: string | null;
  readonly packageId: string | null;
  readonly packageAddress: string | null;
  /** What the domain serves after the apply, as the plan promises it; null when not known or not set. */
  readonly packageVersion: string | null;
  /** What the domain served when the plan was made; null for what is new. */
  readonly packageVersionBefore: string | null;
  /**
   * Whether it goes to `packageVersion` and nowhere else: the configuration sets it, or the apply writes and the plan
   * knows it already. (The provider must return what was planned.)
   */
  readonly pinned: boolean;
  /**
   * The address of the content whose version `packageVersion` refers to: the apply rolls out that one and no other. Null
   * where it refers to none, or to one that the plan does not name.
   */
  readonly followedContent: string | null;
  /** The SHA-256 of the content that the domain is to serve; null when not known or not set. */
  readonly contentSha256: string | null;
}

/** An `opensearchpackages_package` that is read during the apply: what comes after it waits until the package is there. */
export interface DeclaredGate {
  readonly input: string;
  /** `data.opensearchpackages_package.synonyms` */
  readonly address: string;
  readonly settings: ServiceSettings;
  readonly providerKey: string;
  readonly unknownSettings: readonly UnknownSetting[];
  /** Null until the package is created, and where the gate has a name instead. */
  readonly packageId: string | null;
  readonly packageName: string | null;
  /** The declared package that the configuration refers to, when it is one. */
  readonly packageAddress: string | null;
  /** False when it is not set or not known: then it reads once. */
  readonly waitsUntilAvailable: boolean;
  /** The SHA-256 that the package must carry; null when not set or not known. */
  readonly expectedSha256: string | null;
}

/** An `opensearchpackages_association_gate`: what comes after it finds the package AVAILABLE, and the domain idle. */
export interface DeclaredAssociationGate extends DeclaredResource {
  readonly domainName: string | null;
  /** Null until the package is created. */
  readonly packageId: string | null;
  /** The declared package that the configuration refers to, when it is one. */
  readonly packageAddress: string | null;
}

/** A provider configuration, as a plan has it. */
export interface DeclaredProvider {
  /** As in `provider_config`: `aws`, `aws.west`, `module.words:aws`. */
  readonly key: string;
  /** `registry.terraform.io/hashicorp/aws`; null in plans of old Terraforms. */
  readonly source: string | null;
  /** All constraints of its module, as Terraform joins them: `>= 5.0.0, < 7.0.0`. Null when there is none. */
  readonly versionConstraint: string | null;
}

/** An `opensearchpackages_package_content`: what comes after it finds the package AVAILABLE with its content. */
export interface DeclaredContent extends DeclaredResource {
  readonly packageId: string | null;
  /** The declared package that the configuration refers to, when it is one: the content then waits for its copy. */
  readonly packageAddress: string | null;
  /** Null when not known. */
  readonly source: ObjectName | null;
  /** The SHA-256 of the content after the apply; null when not known. */
  readonly sha256: string | null;
  /** The description that the package is to have, with the mark; null when not known. */
  readonly description: string | null;
  /** Whether it copies although the description says already what it is to say. */
  readonly copiesAnyway: boolean;
  /** The SHA-256 that the live description carried when the plan was made; null for what is new. */
  readonly sha256Before: string | null;
  /**
   * Whether the apply may make a package version: it creates the resource, or calls UpdatePackage. (For what is created
   * the provider makes none where the live description carries the declared content already.)
   */
  readonly makesVersion: boolean;
  /** The package's version after the apply; null when not known. */
  readonly packageVersion: string | null;
  /** The version that was available when the plan was made; null for what is new. */
  readonly packageVersionBefore: string | null;
}

/** What a bucket will encrypt new objects with, because the plan writes its encryption configuration. */
export interface PlannedBucketDefault {
  /** Of the `aws_s3_bucket_server_side_encryption_configuration`. */
  readonly address: string;
  readonly bucket: string;
  /** `AES256`, `aws:kms`, …; null when it is not known until the apply. */
  readonly algorithm: string | null;
}

/** Something that the document does not let one judge. */
export interface UnreadPart {
  /** A resource, a block, the key of a provider configuration, or the name of the input. */
  readonly address: string;
  /** What of it: a noun phrase, or a setting. */
  readonly what: string;
  /** A clause. */
  readonly why: string;
  /** The command line option that says it; null when there is none. */
  readonly option: string | null;
}

/** What a replacement left behind and a later apply is to delete. */
export interface DeposedObject {
  readonly address: string;
  readonly type: string;
  readonly id: string | null;
}

/** A plan or a state, parsed once. */
export interface Declared {
  readonly input: ReportInput;
  /** Why the plan does not say everything (it ended with errors, it is partial); null when it does. */
  readonly incomplete: string | null;
  readonly packages: readonly DeclaredPackage[];
  readonly associations: readonly DeclaredAssociation[];
  readonly domains: readonly DeclaredDomain[];
  readonly sources: readonly DeclaredSource[];
  readonly rollouts: readonly DeclaredRollout[];
  readonly gates: readonly DeclaredGate[];
  readonly associationGates: readonly DeclaredAssociationGate[];
  /** None of a state, which does not keep them. */
  readonly providers: readonly DeclaredProvider[];
  readonly contents: readonly DeclaredContent[];
  readonly bucketDefaults: readonly PlannedBucketDefault[];
  /** Everything that the document does not let one judge; with any of it nothing is clean. */
  readonly unread: readonly UnreadPart[];
  /** Every string that the document marks sensitive, the longest first: what is printed hides them. */
  readonly sensitiveTexts: readonly string[];
  readonly deposed: readonly DeposedObject[];
  /** What the apply does, with what it waits for: of every type, since what lies between two of ours orders them. */
  readonly order: ApplyOrder;
  /** True when nothing is declared that could be compared: no package, association or rollout. */
  readonly empty: boolean;
}
