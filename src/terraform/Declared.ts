import type { ServiceSettings } from "../contract/ServiceSettings";
import type { PlannedAction } from "../contract/PlannedAction";

/** A file that was read. */
export interface ReportInput {
  /** As the user named it; `-` is standard input. */
  readonly name: string;
  readonly kind: "plan" | "state";
  readonly terraformVersion: string | null;
}

/** What every declared resource has. */
export interface DeclaredResource {
  /** The name of the file that declares it: two stacks may have one address each. */
  readonly input: string;
  /** `module.a["x"].aws_opensearch_package.synonyms[0]` */
  readonly address: string;
  readonly plannedAction: PlannedAction;
  /** True when a replacement makes the new one first. */
  readonly createsBeforeDestroy: boolean;
  /** Where it lives, as far as its provider's configuration has constants. */
  readonly settings: ServiceSettings;
}

export interface DeclaredPackage extends DeclaredResource {
  /** Null until it is created. */
  readonly packageId: string | null;
  readonly packageName: string | null;
  readonly packageType: string | null;
  /** The SHA-256 that the description carries after the apply; null when it carries none. */
  readonly sha256: string | null;
  readonly source: { readonly bucket: string; readonly key: string } | null;
}

export interface DeclaredAssociation extends DeclaredResource {
  readonly domainName: string | null;
  /** Null until the package is created. */
  readonly packageId: string | null;
  /** The declared package that the configuration refers to, when it is one. */
  readonly packageAddress: string | null;
  readonly referencePath: string | null;
}

export interface DeclaredDomain extends DeclaredResource {
  readonly domainName: string;
  readonly engineVersion: string | null;
}

/** An S3 object that a package may be copied from. */
export interface DeclaredSource extends DeclaredResource {
  readonly bucket: string | null;
  readonly key: string | null;
  /** The `sha256` entry of its metadata. */
  readonly sha256: string | null;
  readonly etag: string | null;
  /** The local file, as the configuration has it: relative to where Terraform runs. */
  readonly file: string | null;
  readonly usesKms: boolean;
  /** The version of the object before the apply; null where the bucket has none, or the object is new. */
  readonly versionId: string | null;
}

/** An `opensearchpackages_rollout`: what brings the domain to the available version. */
export interface DeclaredRollout extends DeclaredResource {
  readonly domainName: string | null;
  readonly packageId: string | null;
  readonly packageAddress: string | null;
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
}
