import {
  OpensearchPackageAssociation,
  type OpensearchPackageAssociationTimeouts,
} from "@cdktf/provider-aws/lib/opensearch-package-association";
import { type ITerraformDependable, type TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AssociationGate } from "../../providers/opensearchpackages/bindings";
import { writtenText } from "../../providers/opensearchpackages/bindings/writtenText";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { AssociatedDictionary } from "./AssociatedDictionary";
import { accountAndRegion, declareAssociation } from "./DeclaredOnce";
import { type FindingSuppression, suppressFindings } from "./FindingSuppression";
import type { MetaArguments } from "./MetaArguments";
import { refuseOtherRegion } from "./PackagePlace";
import { AssociationRollout } from "./rollout/AssociationRollout";
import { madeAfter } from "./rollout/madeAfter";
import { RolloutMode } from "./rollout/RolloutMode";
import type { RolloutTimeouts } from "./rollout/RolloutTimeouts";
import { StackPlugin } from "./rollout/StackPlugin";
import { checkDomainName } from "./rules/domainName";
import { checkPackageId } from "./rules/packageId";
import { awsRegion } from "./rules/region";

/** What a {@link PackageAssociation} is made from. */
export interface PackageAssociationProps extends MetaArguments {
  /** The service's id of the package (`F123456789`), or a reference to it. */
  readonly packageId: string;
  /** The domain's name, 3 to 28 characters, or a reference to it. The domain has to exist. */
  readonly domainName: string;
  /**
   * What the package's file is, so that the index settings can be checked for it.
   * @default unknown: nothing is checked
   */
  readonly format?: DictionaryFormat;
  /** How long Terraform waits, such as `{ create: "20m" }`. @default 10 minutes to create, 10 to delete */
  readonly timeouts?: OpensearchPackageAssociationTimeouts;
  /**
   * Who brings the domain to a new version of the package. An automatic rollout has a gate
   * in front of the association; what comes after the copy of a package of this stack is up to
   * `Dictionary.associateWith`.
   * @default RolloutMode.MANUAL: the one resource and nothing else
   */
  readonly rollout?: RolloutMode;
  /**
   * With an automatic rollout, the SHA-256 of the content to serve: 64 lower-case hexadecimal digits, or the plan fails.
   * @default whatever the newest version holds
   */
  readonly contentSha256?: string;
  /**
   * With an automatic rollout, a reference to the version to serve, such as `availablePackageVersion` of a content: where
   * it is not known yet, the rollout follows in the same apply. A version that is written holds the domain on it.
   * @default the newest
   */
  readonly packageVersion?: string;
  /** How long an automatic rollout may take. @default 30 minutes */
  readonly rolloutTimeouts?: RolloutTimeouts;
}

/**
 * A package on a domain: wraps `aws_opensearch_package_association`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_AssociatePackage.html
 */
export class PackageAssociation extends AssociatedDictionary implements ITerraformDependable {
  /** The wrapped resource, for everything that this construct has no property for. */
  readonly resource: OpensearchPackageAssociation;
  /** The rollout behind the association, unless that is manual. */
  readonly rollout?: TerraformResource;
  /** The domain's name, as given. */
  readonly domainName: string;
  /** The service's id of the package, as given. */
  readonly packageId: string;
  /** What the package's file is, as given. @default unknown */
  readonly format?: DictionaryFormat;

  /** @throws PackagesError when a name or an id breaks the rules, or the package is on this domain already */
  constructor(scope: Construct, id: string, props: PackageAssociationProps) {
    super(scope, id);
    checkPackageId(props.packageId, this.node.path);
    checkDomainName(props.domainName, this.node.path);
    declareAssociation(this, props.domainName, [accountAndRegion(this, props), props.packageId]);
    refuseOtherRegion(this, props.packageId, props);
    this.domainName = props.domainName;
    this.packageId = props.packageId;
    this.format = props.format;
    const isAutomatic = props.rollout === RolloutMode.AUTOMATIC;
    const before = isAutomatic ? [this.gate(props)] : props.dependsOn;
    this.resource = madeAfter(this, before, (dependsOn) => this.createAssociation(props, dependsOn));
    if (isAutomatic) this.rollout = this.rollOut(props);
  }

  /** A reference to where the domain keeps the file, such as `analyzers/F123456789`: what index settings name. */
  get referencePath(): string {
    return this.resource.referencePath;
  }

  /** A reference to Terraform's id of the association, `<domain>-<package id>`. */
  get associationId(): string {
    return this.resource.id;
  }

  /** What to depend on for the domain to have the dictionary: the rollout, or the association when that is manual. */
  get fqn(): string {
    return (this.rollout ?? this.resource).fqn;
  }

  /**
   * Tells `opensearch-packages validate` that a finding about this association is known and accepted. It is
   * carried in the stack, and the finding is still shown, as suppressed.
   *
   * @throws PackagesError when the reason has fewer than 10 characters, or a member has the wrong form
   */
  suppressFinding(suppression: FindingSuppression): void {
    suppressFindings(this, [this.resource], suppression);
  }

  /** Stands in front of the association: the service refuses it while the package is copied, or the domain is busy. */
  private gate(props: PackageAssociationProps): ITerraformDependable {
    const declare = (dependsOn: ITerraformDependable[] | undefined) =>
      new AssociationGate(this, "gate", {
        packageId: props.packageId,
        domainName: props.domainName,
        timeouts: props.rolloutTimeouts,
        region: props.region,
        provider: StackPlugin.of(TerraformStack.of(this)).providerFor(props.provider),
        dependsOn,
      });
    return madeAfter(this, props.dependsOn, declare);
  }

  private createAssociation(
    props: PackageAssociationProps,
    dependsOn: ITerraformDependable[] | undefined,
  ): OpensearchPackageAssociation {
    return new OpensearchPackageAssociation(this, "Resource", {
      packageId: writtenText(props.packageId),
      domainName: writtenText(props.domainName),
      timeouts: props.timeouts,
      provider: props.provider,
      ...awsRegion(props.region, this.node.path),
      dependsOn,
      lifecycle: props.lifecycle,
    });
  }

  private rollOut(props: PackageAssociationProps): TerraformResource {
    const { resource } = new AssociationRollout(this, "rollout", {
      packageId: props.packageId,
      domainName: props.domainName,
      contentSha256: props.contentSha256,
      packageVersion: props.packageVersion,
      timeouts: props.rolloutTimeouts,
      awsProvider: props.provider,
      region: props.region,
      association: this.resource,
    });
    return resource;
  }
}
