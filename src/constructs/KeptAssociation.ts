import { type ITerraformDependable, type TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { Rollout } from "../../providers/opensearchpackages/bindings";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { AssociatedDictionary } from "./AssociatedDictionary";
import { accountAndRegion, declareAssociation } from "./DeclaredOnce";
import { type FindingSuppression, suppressFindings } from "./FindingSuppression";
import type { MetaArguments } from "./MetaArguments";
import { refuseOtherRegion } from "./PackagePlace";
import type { RolloutTimeouts } from "./rollout/RolloutTimeouts";
import { StackPlugin } from "./rollout/StackPlugin";
import { checkDomainName } from "./rules/domainName";
import { checkPackageId } from "./rules/packageId";
import { checkRegion } from "./rules/region";

/** What a {@link KeptAssociation} is made from. */
export interface KeptAssociationProps extends MetaArguments {
  /** The service's id of the package (`F123456789`), or a reference to it. */
  readonly packageId: string;
  /** The domain's name, 3 to 28 characters, or a reference to it. */
  readonly domainName: string;
  /**
   * What the package's file is, so that the index settings can be checked for it.
   * @default unknown: nothing is checked
   */
  readonly format?: DictionaryFormat;
  /** The SHA-256 of the content to serve, 64 lower-case hexadecimal digits. @default whatever the newest version holds */
  readonly contentSha256?: string;
  /** A reference to the version to serve. @default the newest */
  readonly packageVersion?: string;
  /** How long a rollout may take. @default 30 minutes */
  readonly rolloutTimeouts?: RolloutTimeouts;
}

/**
 * A package on a domain that somebody else associated: an `opensearchpackages_rollout` and nothing more. The AWS
 * provider cannot import an association, and one of its own would take the package off the domain when it is replaced
 * or removed. The rollout brings the domain to new versions, and removing it leaves the domain as it is.
 */
export class KeptAssociation extends AssociatedDictionary implements ITerraformDependable {
  /** The rollout, for everything that this construct has no property for. */
  readonly resource: TerraformResource;
  /** A reference to where the domain keeps the file, such as `analyzers/F123456789`: what index settings name. */
  readonly referencePath: string;
  /** The domain's name, as given. */
  readonly domainName: string;
  /** The service's id of the package, as given. */
  readonly packageId: string;
  /** What the package's file is, as given. @default unknown */
  readonly format?: DictionaryFormat;

  /** @throws PackagesError when a name or an id breaks the rules, or the package is on this domain already */
  constructor(scope: Construct, id: string, props: KeptAssociationProps) {
    super(scope, id);
    const { packageId, domainName } = props;
    checkPackageId(packageId, this.node.path);
    checkDomainName(domainName, this.node.path);
    declareAssociation(this, domainName, [accountAndRegion(this, props), packageId]);
    checkRegion(props.region, this.node.path);
    refuseOtherRegion(this, packageId, props);
    this.packageId = packageId;
    this.domainName = domainName;
    this.format = props.format;
    const rollout = this.rollOut(props);
    this.resource = rollout;
    this.referencePath = rollout.referencePath;
  }

  /** What to depend on for the domain to serve the declared content. */
  get fqn(): string {
    return this.resource.fqn;
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

  private rollOut(props: KeptAssociationProps): Rollout {
    return new Rollout(this, "Resource", {
      domainName: props.domainName,
      packageId: props.packageId,
      contentSha256: props.contentSha256,
      packageVersion: props.packageVersion,
      timeouts: props.rolloutTimeouts,
      region: props.region,
      provider: StackPlugin.of(TerraformStack.of(this)).providerFor(props.provider),
      dependsOn: props.dependsOn,
      lifecycle: props.lifecycle,
    });
  }
}
