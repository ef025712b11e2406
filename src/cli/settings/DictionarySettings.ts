import type { DictionaryFormat, IgnoredCode } from "../../dictionary";

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
