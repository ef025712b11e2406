import type { ServiceSettings } from "./ServiceSettings";

/**
 * Settings with what counts where they say nothing. Whom to be is one thing: who says a profile, keys or a role has
 * said it all, and no default is mixed in.
 */
export function withDefaults(said: ServiceSettings, defaults: ServiceSettings = {}): ServiceSettings {
  const { profile, assumeRole, accessKey, secretKey, token, ...others } = defaults;
  const identity = { profile, assumeRole, accessKey, secretKey, token };
  const saysWho = [said.profile, said.assumeRole, said.accessKey].some((each) => each !== undefined);
  const all: ServiceSettings = { ...others, ...(saysWho ? {} : identity), ...defined(said) };
  return defined(all);
}

function defined(settings: ServiceSettings): ServiceSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
