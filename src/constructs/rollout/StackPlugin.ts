import type { TerraformProvider, TerraformStack } from "cdktf";
import { PluginBundle } from "../../../providers/opensearchpackages/bindings";
import { PackagesError } from "../../errors";
import { CopiedSettingsProvider } from "./CopiedSettingsProvider";
import { StackSynthesis } from "../synthesis/StackSynthesis";

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

  /** The platforms that the plugin is written for. @default the usual ones, or those that there are executables for */
  platforms: readonly string[] | undefined;
  /** Where executables are that need no `node`. @default none: the script that this package brings */
  standalone: string | undefined;
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
    StackSynthesis.of(this.stack).after(StackPlugin, ({ folder }) => {
      this.bundle().writeInto(folder, this.platforms);
    });
  }

  /** @throws PackagesError when the executables are of another version than the stack asks for */
  private bundle(): PluginBundle {
    const own = PluginBundle.load();
    if (this.standalone === undefined) return own;
    const bundle = PluginBundle.standalone(this.standalone);
    if (bundle.version === own.version) return bundle;
    throw new PackagesError({
      attempted: "writing the standalone plugin into the stack",
      problem: `the stack asks for the version ${own.version}`,
      value: bundle.version,
      where: this.stack.node.path,
      remedy: "Use executables and constructs of the same version",
    });
  }
}
