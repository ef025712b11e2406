import type { OpensearchPackageAssociation } from "@cdktf/provider-aws/lib/opensearch-package-association";
import { type ITerraformDependable, type TerraformProvider, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { Rollout } from "../../../providers/opensearchpackages/bindings";
import { checkEveryPlan } from "../synthesis/PlanChecks";
import { AssociationReading } from "./AssociationReading";
import { madeAfter } from "./madeAfter";
import type { RolloutTimeouts } from "./RolloutTimeouts";
import { StackPlugin } from "./StackPlugin";

/** What an {@link AssociationRollout} is made from. */
export interface AssociationRolloutProps {
  readonly domainName: string;
  readonly packageId: string;
  /** The association, which has to be there before. */
  readonly association: OpensearchPackageAssociation;
  /** The content that the domain has to serve. @default whatever the newest version holds */
  readonly contentSha256?: string;
  /** A reference to the version to serve. @default the newest */
  readonly packageVersion?: string;
  /** The AWS provider of the association. @default the stack's default one */
  readonly awsProvider?: TerraformProvider;
  /** The region of the association. @default the provider's */
  readonly region?: string;
  /** How long it may take. @default 30 minutes */
  readonly timeouts?: RolloutTimeouts;
}

/** Brings a domain to the newest version of a package in every apply, and says in every plan where it stands. */
export class AssociationRollout extends Construct {
  /** The rollout, as Terraform knows it. */
  readonly resource: Rollout;

  constructor(scope: Construct, id: string, props: AssociationRolloutProps) {
    super(scope, id);
    const provider = StackPlugin.of(TerraformStack.of(this)).providerFor(props.awsProvider);
    this.resource = madeAfter(this, [props.association], (dependsOn) =>
      this.declareRollout(props, provider, dependsOn),
    );
    const { association, domainName, packageId, region } = props;
    const read = { association, domainName, packageId, region, provider };
    this.checkEveryPlan(new AssociationReading(this, "live", read));
  }

  private declareRollout(
    props: AssociationRolloutProps,
    provider: TerraformProvider,
    dependsOn: ITerraformDependable[] | undefined,
  ): Rollout {
    return new Rollout(this, "Resource", {
      domainName: props.domainName,
      packageId: props.packageId,
      contentSha256: props.contentSha256,
      packageVersion: props.packageVersion,
      timeouts: props.timeouts,
      region: props.region,
      provider,
      dependsOn,
    });
  }

  private checkEveryPlan(live: AssociationReading): void {
    const address = `data.${AssociationReading.tfResourceType}.${live.friendlyUniqueId}`;
    checkEveryPlan(TerraformStack.of(this), this.resource.friendlyUniqueId, {
      condition: `coalesce(${address}.up_to_date, false)`,
      message: messageAbout(address),
    });
  }
}

/**
 * What the check says when it warns: what is live and what is declared, in Terraform's template language.
 *
 * An apply repeats what its plan has read, so the sentences have to be true before and after the rollout.
 */
function messageAbout(address: string): string {
  const value = (name: string) => `\${coalesce(live.${name}, "none")}`;
  const sentences = [
    `When this was planned, domain ${value("domain_name")} served version ${value("package_version")} of package`,
    `${value("package_name")} (${value("status")}), and declared is the newest, ${value("available_package_version")}.`,
    "The rollout in this plan brings the domain there.",
  ].join(" ");
  // The address once, for it is long: `for` stands in for the `let` that the language does not have.
  return `join("", [for live in [${address}] : "${sentences}"])`;
}
