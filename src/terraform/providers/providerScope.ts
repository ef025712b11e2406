import { modulePathOf, parentModule } from "../addresses/address";
import type { Configuration, ConfiguredProvider } from "../configuration/Configuration";

/**
 * The provider configuration that a `provider_config_key` means: a module without one of its own has that of the module
 * that calls it. Null when there is no block for it.
 */
export function providerInScope(configuration: Configuration, key: string): ConfiguredProvider | null {
  for (let at: string | null = key; at !== null; at = outer(at)) {
    const provider = configuration.providers.get(at);
    if (provider === undefined) continue;
    if (!isInherited(provider)) return provider;
    // An alias is never taken from the caller by its name: it was passed, and the plan does not say which one.
    if (localPart(at).includes(".")) return null;
  }
  return null;
}

/** Those that may have made a resource whose block is gone, by the source address that its provider has. */
export function providersOf(
  configuration: Configuration,
  type: string,
  providerName: string | null,
): ConfiguredProvider[] {
  const all = [...configuration.providers.values()].filter((provider) =>
    provides(provider, type, providerName),
  );
  const own = all.filter((provider) => !isInherited(provider));
  return own.length > 0 ? own : all;
}

/**
 * Terraform writes an entry for a module that only requires the provider, when the module that calls it does not: it has
 * no arguments, and is no configuration. (An empty `provider` block of a module looks the same; nobody needs one.)
 *
 * @see marshalProviderConfigs in internal/command/jsonconfig/config.go of Terraform 1.11
 */
function isInherited({ module, expressions }: ConfiguredProvider): boolean {
  return module !== "" && expressions === null;
}

/** `aws.west` of `module.a.module.b:aws.west`. */
export function localPart(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

/** `module.a:aws` for `module.a.module.b:aws`, then `aws`, then null: the root's, and what is in no module, have none. */
function outer(key: string): string | null {
  const end = key.lastIndexOf(":");
  const module = `${key.slice(0, Math.max(end, 0))}.`;
  if (modulePathOf(module) !== module) return null;
  const parent = parentModule(module).slice(0, -1);
  return parent === "" ? localPart(key) : `${parent}:${localPart(key)}`;
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
