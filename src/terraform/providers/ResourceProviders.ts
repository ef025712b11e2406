import type { Configuration, ConfiguredProvider } from "../configuration/Configuration";
import { localPart, providerInScope, providersOf } from "./providerScope";
import { type ProviderSettings, providerSettings } from "./providerSettings";
import { REGION_FORM, type UnknownSetting } from "./settingForms";

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
    const provider = providerInScope(this.configuration, key);
    if (provider !== null) return { providerKey: provider.key, ...this.settingsOf(provider) };
    // Without a block the default configuration is an empty one; an alias always has a block.
    if (!localPart(key).includes(".")) return { providerKey: key, settings: {}, unknownSettings: [] };
    return notTold(key, key, "the plan does not have this provider configuration");
  }

  /** The block is gone, and with it what it says of its provider: known only where there is no choice. */
  private ofRemoved(type: string, providerName: string | null): ResourceProvider {
    if (!this.configuration.isThere) return notTold("", "", "the plan has no configuration");
    const candidates = providersOf(this.configuration, type, providerName);
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
