import type { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";

/**
 * What Terraform and the AWS provider offer on every resource, passed through unchanged.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on
 */
export interface MetaArguments {
  /**
   * The provider (with its alias: another region, another account) that the resources belong to.
   * @default the stack's default AWS provider
   */
  readonly provider?: TerraformProvider;
  /**
   * The region, where it is another than the provider's. Needs version 6 of the AWS provider, so @cdktf/provider-aws 21:
   * resources of earlier ones are refused at synth.
   * @default the provider's
   */
  readonly region?: string;
  /** What has to exist before. @default only what is referenced */
  readonly dependsOn?: ITerraformDependable[];
  /** Terraform's `lifecycle` block. @default none */
  readonly lifecycle?: TerraformResourceLifecycle;
}
