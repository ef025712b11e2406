import type { TerraformProvider, TerraformStack } from "cdktf";
import { PluginBundle, USUAL_PLATFORMS } from "../../../providers/opensearchpackages/bindings";
import { CopiedSettingsProvider } from "./CopiedSettingsProvider";
import { PluginSynthesizer } from "./PluginSynthesizer";

/** Per stack: its plugin. */
const plugins = new WeakMap<TerraformStack, RolloutPlugin>();

/**
 * The provider plugin that rolls out, in one stack: written into the stack's folder at synth, where
 * `terraform init` finds it, and configured once for each AWS provider.
 */
export class RolloutPlugin {
  /**
   * Writes the plugin for these platforms only.
   *
   * @param platforms as Terraform names them: `linux_amd64`, `darwin_arm64`, … Without this call the plugin is
   * written for both processors of Linux and macOS, so that a stack is the same wherever it is synthesized.
   */
  static forPlatforms(stack: TerraformStack, platforms: string[]): void {
    RolloutPlugin.of(stack).platforms = [...platforms];
  }

  /** @internal */
  static of(stack: TerraformStack): RolloutPlugin {
    const known = plugins.get(stack);
    if (known !== undefined) return known;
    const fresh = new RolloutPlugin(stack);
    plugins.set(stack, fresh);
    return fresh;
  }

  private platforms = USUAL_PLATFORMS;
  private readonly providers = new Map<string, TerraformProvider>();

  private constructor(private readonly stack: TerraformStack) {}

  /**
   * The plugin's provider for the account and region of an AWS provider.
   *
   * @internal
   */
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
