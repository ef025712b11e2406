import { type ITerraformDependable, type TerraformProvider, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { Rollout } from "../../../providers/opensearchpackages/bindings";
import { RolloutPlugin } from "./RolloutPlugin";
import type { RolloutTimeouts } from "./RolloutTimeouts";

/** What an {@link AssociationRollout} is made from. */
export interface AssociationRolloutProps {
  readonly domainName: string;
  readonly packageId: string;
  /** The content that the domain has to serve. @default whatever the newest version holds */
  readonly contentSha256?: string;
  /** The AWS provider of the association. @default the stack's default one */
  readonly awsProvider?: TerraformProvider;
  /** The association, which has to be there before. */
  readonly dependsOn: ITerraformDependable[];
  readonly timeouts?: RolloutTimeouts;
}

/** Brings a domain to the newest version of a package in every apply, and says in every plan where it stands. */
export class AssociationRollout extends Construct {
  /** The rollout, as Terraform knows it. */
  readonly resource: Rollout;

  constructor(scope: Construct, id: string, props: AssociationRolloutProps) {
    super(scope, id);
    const provider = RolloutPlugin.of(TerraformStack.of(this)).providerFor(props.awsProvider);
    this.resource = new Rollout(this, "Resource", {
      domainName: props.domainName,
      packageId: props.packageId,
      contentSha256: props.contentSha256,
      timeouts: props.timeouts,
      provider,
      dependsOn: props.dependsOn,
    });
    this.checkEveryPlan(props, provider);
  }

  /**
   * cdktf has no construct for Terraform's `check` blocks, so it is written into the stack's JSON.
   *
   * A domain without the association is no finding of the check: that is a resource still to be created.
   *
   * @see https://developer.hashicorp.com/terraform/language/checks
   */
  private checkEveryPlan(
    { domainName, packageId }: AssociationRolloutProps,
    provider: TerraformProvider,
  ): void {
    const name = this.resource.friendlyUniqueId;
    const live = `data.opensearchpackages_association.${name}`;
    TerraformStack.of(this).addOverride(`check.${name}`, {
      data: {
        opensearchpackages_association: {
          [name]: { domain_name: domainName, package_id: packageId, provider: provider.fqn },
        },
      },
      assert: [
        {
          condition: `\${${live}.status == null || coalesce(${live}.up_to_date, false)}`,
          error_message: messageAbout(live),
        },
      ],
    });
  }
}

/** What the check says when it warns: what is live and what is declared, in Terraform's template language. */
function messageAbout(live: string): string {
  const value = (name: string) => `\${coalesce(${live}.${name}, "none")}`;
  return [
    `Domain ${value("domain_name")} serves version ${value("package_version")} of package ${value("package_name")}`,
    `(${value("status")}); declared is the newest version, ${value("available_package_version")}, in state ACTIVE.`,
    "The next apply rolls it out.",
  ].join(" ");
}
