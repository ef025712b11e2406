import type { DictionaryFormat } from "../../dictionary/DictionaryFormat";

/** The dictionary that index settings name; a `PackageAssociation` is one. */
export interface IndexSettingsTarget {
  /** Where the domain keeps the file, such as `analyzers/F123456789`; a reference that Terraform resolves. */
  readonly referencePath: string;
  /** What the file is. @default unknown: nothing is checked */
  readonly format?: DictionaryFormat;
  /** The construct's path, for messages. */
  readonly path: string;
}
