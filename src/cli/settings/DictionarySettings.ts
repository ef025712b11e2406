import type { DictionaryFormat } from "../../dictionary";

/** The name of the settings file, looked for in the working directory and in those above it. */
export const SETTINGS_FILE = "opensearch-packages.json";

/** What is said of some dictionaries. */
export interface DictionarySettings {
  /** @default guessed */
  readonly format?: DictionaryFormat;
  /** The engine as the service names it, such as `OpenSearch_2.19`. @default the newest */
  readonly engine?: string;
  /** What stands before the dictionary's filter, in the short form `standard,lowercase`. @default none */
  readonly analyzer?: string;
  /** The file with sample queries, from the folder of the settings on. @default the one beside the dictionary */
  readonly queries?: string;
}

/** The members of {@link DictionarySettings}, for messages and for the schema. */
export const SETTINGS_MEMBERS = ["format", "engine", "analyzer", "queries"] as const;
