import type { Configuration, ConfiguredProvider } from "./Configuration";

/**
 * The provider configuration that a `provider_config_key` means: a module without one of its own has that of the module
 * that calls it. Null when there is no block for it.
 */
export function providerInScope(configuration: Configuration, key: string): ConfiguredProvider | null {
  for (let at: string | null = key; at !== null; at = outer(at)) {
    const provider = configuration.providers.get(at);
    if (provider !== undefined) return provider;
  }
  return null;
}

/** Those that may have made a resource whose block is gone, by the source address that its provider has. */
export function providersOf(
  configuration: Configuration,
  type: string,
  providerName: string | null,
): ConfiguredProvider[] {
  return [...configuration.providers.values()].filter((provider) => provides(provider, type, providerName));
}

/** `aws.west` of `module.a.module.b:aws.west`. */
export function localPart(key: string): string {
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
