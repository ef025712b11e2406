import type { TerraformProvider, TerraformStack } from "cdktf";
import { PluginBundle, USUAL_PLATFORMS } from "../../../providers/opensearchpackages/bindings";
import { CopiedSettingsProvider } from "./CopiedSettingsProvider";
import { PluginSynthesizer } from "./PluginSynthesizer";

/** Per stack: its plugin. */
const plugins = new WeakMap<TerraformStack, StackPlugin>();

/**
 * The provider plugin that rolls out, in one stack: written into the stack's folder at synth, where
 * `terraform init` finds it, and configured once for each AWS provider.
 */
export class StackPlugin {
  /** The one of a stack; it does nothing to the stack before a provider is asked for. */
  static of(stack: TerraformStack): StackPlugin {
    const known = plugins.get(stack);
    if (known !== undefined) return known;
    const fresh = new StackPlugin(stack);
    plugins.set(stack, fresh);
    return fresh;
  }

  /** The platforms that the plugin is written for. */
  platforms = USUAL_PLATFORMS;
  private readonly providers = new Map<string, TerraformProvider>();

  private constructor(private readonly stack: TerraformStack) {}

  /** The plugin's provider for the account and region of an AWS provider, by default of the stack's default one. */
  providerFor(aws: TerraformProvider | undefined): TerraformProvider {
    if (this.providers.size === 0) this.writeAtSynth();
    const alias = aws?.alias;
    const known = this.providers.get(alias ?? "");
    if (known !== undefined) return known;
    const fresh = new CopiedSettingsProvider(this.stack, alias);
    this.providers.set(alias ?? "", fresh);
    return fresh;
  }

  private writeAtSynth(): void {
    const { stack } = this;
    stack.synthesizer = new PluginSynthesizer(stack, stack.synthesizer, (folder) => {
      PluginBundle.load().writeInto(folder, this.platforms);
    });
  }
}
