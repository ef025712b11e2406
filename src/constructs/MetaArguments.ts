import type { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";

/**
 * What Terraform offers on every resource, passed through unchanged.
 *
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on
 */
export interface MetaArguments {
  /**
   * The provider (with its alias: another region, another account) that the resources belong to.
   * @default the stack's default AWS provider
   */
  readonly provider?: TerraformProvider;
  /** What has to exist before. @default only what is referenced */
  readonly dependsOn?: ITerraformDependable[];
  /** Terraform's `lifecycle` block. @default none */
  readonly lifecycle?: TerraformResourceLifecycle;
}
