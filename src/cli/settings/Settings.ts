import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { Suppression } from "../../validation/suppressions/Suppression";
import type { DictionarySettings } from "./DictionarySettings";

/** Where and as whom is asked, where nothing nearer says it. */
export interface PlaceDefaults {
  readonly defaults: ServiceSettings;
  /** The same for one provider configuration of a plan, by its key: `aws.west`. */
  readonly providerDefaults: Readonly<Record<string, ServiceSettings>>;
}

/** Everything that a settings file says. */
export interface Settings {
  /** The patterns, in the order of the file. */
  readonly dictionaries: readonly (readonly [string, DictionarySettings])[];
  readonly places: PlaceDefaults;
  /** Of `validate` and `verify`. */
  readonly suppressions: readonly Suppression[];
}

/** What is said where there is no file. */
export const NO_SETTINGS: Settings = {
  dictionaries: [],
  places: { defaults: {}, providerDefaults: {} },
  suppressions: [],
};
