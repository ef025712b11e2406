import type { TerraformStack } from "cdktf";
import { OpensearchpackagesProvider } from "../../../providers/opensearchpackages/bindings";
import { awsProviderOf, awsProviderSettings } from "./awsProviderSettings";

/**
 * The plugin's provider with the settings of one of the stack's AWS providers, so that nobody configures
 * anything twice. They are copied at synth: the AWS provider may be made, or changed, after the dictionary.
 */
export class CopiedSettingsProvider extends OpensearchpackagesProvider {
  constructor(
    private readonly stack: TerraformStack,
    private readonly awsAlias: string | undefined,
  ) {
    super(stack, awsAlias === undefined ? "opensearchpackages" : `opensearchpackages-${awsAlias}`, {
      alias: awsAlias,
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    this.copySettings();
    return super.synthesizeAttributes();
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    this.copySettings();
    return super.synthesizeHclAttributes();
  }

  private copySettings(): void {
    const aws = awsProviderOf(this.stack, this.awsAlias);
    if (aws === undefined) return;
    const { assumeRole, endpoints, ...settings } = awsProviderSettings(aws);
    Object.assign(this, settings);
    if (assumeRole !== undefined) this.putAssumeRole(assumeRole);
    if (endpoints !== undefined) this.putEndpoints(endpoints);
  }
}
