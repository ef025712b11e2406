import type { Configuration, ConfiguredProvider } from "./Configuration";
import type { UnknownSetting } from "./Declared";
import { type ProviderSettings, providerSettings } from "./providerSettings";
import { REGION_FORM } from "./settingForms";

/** The provider configuration of a resource: its key, where there is one, and what it says. */
export interface ResourceProvider extends ProviderSettings {
  readonly providerKey: string;
}

/** Finds the provider configuration of each resource of a plan or state, and reads each once. */
export class ResourceProviders {
  private readonly settingsByKey = new Map<string, ProviderSettings>();

  constructor(
    private readonly configuration: Configuration,
    /** A state keeps no provider configurations: the region is that of whoever validates, as it always was. */
    private readonly ofState: boolean,
  ) {}

  /** `providerName` is the source address, such as `registry.terraform.io/hashicorp/aws`. */
  of(address: string, type: string, providerName: string | null): ResourceProvider {
    if (this.ofState) return { providerKey: "", settings: {}, unknownSettings: [] };
    const key = this.configuration.block(address)?.providerKey ?? null;
    if (key === null) return this.ofRemoved(type, providerName);
    const provider = this.inScope(key);
    if (provider !== null) return { providerKey: provider.key, ...this.settingsOf(provider) };
    // Without a block the default configuration is an empty one; an alias always has a block.
    if (!/\.[^.:]+$/.test(localPart(key))) return { providerKey: key, settings: {}, unknownSettings: [] };
    return notTold(key, key, "the plan does not have this provider configuration");
  }

  /** A module without a configuration of its own has that of the module that calls it. */
  private inScope(key: string): ConfiguredProvider | null {
    for (let at: string | null = key; at !== null; at = outer(at)) {
      const provider = this.configuration.providers.get(at);
      if (provider !== undefined) return provider;
    }
    return null;
  }

  /** The block is gone, and with it what it says of its provider: known only where there is no choice. */
  private ofRemoved(type: string, providerName: string | null): ResourceProvider {
    if (!this.configuration.isThere) return notTold("", "", "the plan has no configuration");
    const candidates = [...this.configuration.providers.values()].filter((provider) =>
      provides(provider, type, providerName),
    );
    const [first, ...others] = candidates;
    const keys = candidates.map(({ key }) => key).join(", ");
    if (first === undefined) return notTold("", "", "the plan has no configuration of its provider");
    const settings = this.settingsOf(first);
    const same = others.every((other) => JSON.stringify(this.settingsOf(other)) === JSON.stringify(settings));
    if (same) return { providerKey: others.length === 0 ? first.key : "", ...settings };
    return notTold("", keys, "the plan does not say which of the provider configurations it belongs to");
  }

  private settingsOf(provider: ConfiguredProvider): ProviderSettings {
    const known = this.settingsByKey.get(provider.key);
    const settings = known ?? providerSettings(this.configuration, provider);
    this.settingsByKey.set(provider.key, settings);
    return settings;
  }
}

function notTold(providerKey: string, expression: string, why: string): ResourceProvider {
  const unknown: UnknownSetting = {
    setting: "region",
    expression: expression === "" ? "a provider configuration" : expression,
    why,
    option: REGION_FORM.option,
  };
  return { providerKey, settings: {}, unknownSettings: [unknown] };
}

/** `aws.west` of `module.a.module.b:aws.west`. */
function localPart(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

/** `module.a:aws` for `module.a.module.b:aws`, then `aws`, then null. */
function outer(key: string): string | null {
  const end = key.lastIndexOf(":");
  if (end === -1) return null;
  const module = key.slice(0, end).replace(/(?:^|\.)module\.[^.[\]]+$/, "");
  return module === "" ? localPart(key) : `${module}:${localPart(key)}`;
}

/** The host is that of a registry, Terraform's or OpenTofu's: not a part of what the provider is. */
function provides(
  { fullName, name }: ConfiguredProvider,
  type: string,
  providerName: string | null,
): boolean {
  if (fullName !== null && providerName !== null) return withoutHost(fullName) === withoutHost(providerName);
  return name === type.split("_")[0];
}

function withoutHost(source: string): string {
  return source.split("/").slice(-2).join("/");
}
