import type { OpensearchPackageAssociationTimeouts } from "@cdktf/provider-aws/lib/opensearch-package-association";
import { type ITerraformDependable, type TerraformProvider, Token } from "cdktf";
import { Construct } from "constructs";
import type { PackageContent } from "../../providers/opensearchpackages/bindings";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { PackagesError } from "../errors";
import type { ContentTimeouts } from "./ContentTimeouts";
import { declareAssociation } from "./DeclaredOnce";
import { KeptAssociation } from "./KeptAssociation";
import type { MetaArguments } from "./MetaArguments";
import { PackageAssociation, type PackageAssociationProps } from "./PackageAssociation";
import { availableContent, type ContentSource } from "./rollout/availableContent";
import { RolloutMode } from "./rollout/RolloutMode";
import type { RolloutTimeouts } from "./rollout/RolloutTimeouts";
import { sayWhatManualCosts } from "./rollout/sayWhatManualCosts";

/** How a package is put on a domain. */
export interface AssociationOptions extends MetaArguments {
  /**
   * The construct id of the association: needed when the domain's name is a reference, and good for keeping an
   * address when a domain is renamed.
   * @default the domain's name
   */
  readonly id?: string;
  /** How long Terraform waits, such as `{ create: "20m" }`. @default 10 minutes to create, 10 to delete */
  readonly timeouts?: OpensearchPackageAssociationTimeouts;
  /** Who brings the domain to a new version of the package. @default RolloutMode.AUTOMATIC: this stack's apply */
  readonly rollout?: RolloutMode;
  /** How long an automatic rollout may take. @default 30 minutes */
  readonly rolloutTimeouts?: RolloutTimeouts;
}

/** How a domain that has a package already is declared. */
export interface KeepOptions extends MetaArguments {
  /**
   * The construct id of the association: needed when the domain's name is a reference, and good for keeping an
   * address when a domain is renamed.
   * @default the domain's name
   */
  readonly id?: string;
  /** How long a rollout may take. @default 30 minutes */
  readonly rolloutTimeouts?: RolloutTimeouts;
}

/** What is known at synth about a package that domains are to serve. */
export interface KnownPackage {
  /** What the package's file is. @default unknown: index settings are not checked */
  readonly format?: DictionaryFormat;
  /** SHA-256 of the content that domains have to serve. @default whatever the newest version holds */
  readonly contentSha256?: string;
  /** The resource that makes the package. @default none: it is made elsewhere */
  readonly madeBy?: ITerraformDependable;
  /** Where the content comes from. @default another stack looks after it */
  readonly source?: ContentSource;
  /** How long a copy may take. @default 30 minutes */
  readonly contentTimeouts?: ContentTimeouts;
  /** The content, where there is one already. @default made for the first automatic rollout */
  readonly content?: PackageContent;
}

/**
 * A package that can be put on domains, whether this stack makes it or somebody else did. A class made from this one
 * brings the id, the provider and the region; its domains are brought to whatever the package's newest version holds.
 */
export abstract class AssociablePackage extends Construct {
  /** The service's id of the package, or a reference to it. */
  abstract readonly packageId: string;
  /** The provider of the package's account and region, which associations belong to as well. */
  abstract readonly provider?: TerraformProvider;
  /** The region of the package, where it is another than the provider's; its associations are there as well. */
  abstract readonly region?: string;

  /**
   * What the associations take over from the package. Not abstract: jsii leaves internal members out of what it tells
   * other languages, so a class that is made from this one in Python could not know that it has to bring it.
   *
   * @internal
   */
  protected readonly _known: KnownPackage = {};

  private readonly associated: PackageAssociation[] = [];
  private associationScope?: Construct;
  private madeContent?: PackageContent;
  private version?: string;

  /** The associations that {@link associateWith} has made so far, in that order. */
  get associations(): PackageAssociation[] {
    return [...this.associated];
  }

  /**
   * Puts the package on a domain. The domain has to exist, in the same account and region.
   *
   * @param domainName 3 to 28 characters, or a reference to the name
   * @throws PackagesError when the name breaks the rules, or the package is on this domain already; at synth, when the
   * region is known to be another than the package's
   */
  associateWith(domainName: string, options: AssociationOptions = {}): PackageAssociation {
    declareAssociation(this, domainName, [this.node.path]);
    const id = associationConstructId(domainName, options.id, this.node.path);
    const association = new PackageAssociation(
      this.scopeOfAssociations(),
      id,
      this.associationProps(domainName, options),
    );
    this.associated.push(association);
    return association;
  }

  /**
   * Says that a domain has the package already, by whomever: it is brought to each new version of it, and never
   * loses it, also when this call is taken out again. When the domain turns out not to have the package, it is
   * associated.
   *
   * @param domainName 3 to 28 characters, or a reference to the name
   * @throws PackagesError when the name breaks the rules, or the package is on this domain already; at synth, when the
   * region is known to be another than the package's
   */
  keepOn(domainName: string, options: KeepOptions = {}): KeptAssociation {
    declareAssociation(this, domainName, [this.node.path]);
    const id = associationConstructId(domainName, options.id, this.node.path);
    const { format, contentSha256 } = this._known;
    const content = this.content();
    return new KeptAssociation(this.scopeOfAssociations(), id, {
      packageId: this.packageId,
      domainName,
      format,
      contentSha256,
      packageVersion: this.declaredVersion(content),
      rolloutTimeouts: options.rolloutTimeouts,
      provider: options.provider ?? this.provider,
      region: options.region ?? this.region,
      dependsOn: [...(content === undefined ? [] : [content]), ...(options.dependsOn ?? [])],
      lifecycle: options.lifecycle,
    });
  }

  private associationProps(domainName: string, options: AssociationOptions): PackageAssociationProps {
    const rollout = options.rollout ?? RolloutMode.AUTOMATIC;
    const content = rollout === RolloutMode.AUTOMATIC ? this.content() : undefined;
    if (rollout === RolloutMode.MANUAL) sayWhatManualCosts(this, this._known.madeBy);
    return {
      packageId: this.packageId,
      domainName,
      format: this._known.format,
      contentSha256: this._known.contentSha256,
      packageVersion: this.declaredVersion(content),
      rollout,
      rolloutTimeouts: options.rolloutTimeouts,
      timeouts: options.timeouts,
      provider: options.provider ?? this.provider,
      region: options.region ?? this.region,
      dependsOn: [...(content === undefined ? [] : [content]), ...(options.dependsOn ?? [])],
      lifecycle: options.lifecycle,
    };
  }

  /** The one content of the package: all associations and rollouts come after it. None where another stack makes it. */
  private content(): PackageContent | undefined {
    const { content, source, madeBy, contentTimeouts } = this._known;
    if (source === undefined) return content;
    this.madeContent ??= availableContent(this, "content", {
      packageId: this.packageId,
      source,
      awsProvider: this.provider,
      region: this.region,
      timeouts: contentTimeouts,
      dependsOn: madeBy === undefined ? [] : [madeBy],
    });
    return this.madeContent;
  }

  /** One reference for all domains: cdktf makes a token, with a stack trace, each time it is asked for one. */
  private declaredVersion(content: PackageContent | undefined): string | undefined {
    this.version ??= content?.availablePackageVersion;
    return content === undefined ? undefined : this.version;
  }

  /** A scope of their own keeps domains' names from meeting the ids of the package's parts. */
  private scopeOfAssociations(): Construct {
    this.associationScope ??= new Construct(this, "on");
    return this.associationScope;
  }
}

function associationConstructId(domainName: string, id: string | undefined, where: string): string {
  if (id !== undefined) return id;
  if (!Token.isUnresolved(domainName)) return domainName;
  throw new PackagesError({
    attempted: "associating a package with a domain",
    problem: "the domain's name is known only to Terraform, so it can't be the construct's id",
    where,
    remedy: "Give the association an id of its own, such as search",
  });
}
