import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { DictionaryFormat, IgnoredCode } from "../../dictionary";
import type { Suppression } from "../../validation/suppressions/Suppression";

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

/** What is said of some dictionaries. */
export interface DictionarySettings {
  /** @default guessed */
  readonly format?: DictionaryFormat;
  /** The engine as the service names it, such as `OpenSearch_2.19`. @default the newest */
  readonly engine?: string;
  /** What stands before the dictionary's filter, in the short form `standard,lowercase`. @default none */
  readonly analyzer?: string;
  /** The words of a stop filter before the synonyms that reads a file, from the folder of the settings on. @default none */
  readonly stopWords?: string;
  /** The file with sample queries, from the folder of the settings on. @default the one beside the dictionary */
  readonly queries?: string;
  /** Whether a lowercase filter stands before the dictionary. @default false */
  readonly expectLowercase?: boolean;
  /** Codes of `lint` that are not minded, each with the reason. @default none */
  readonly ignore?: readonly IgnoredCode[];
}
