/** What can stand for a value. */
export type CompletedValue =
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** A word, then `=` and what may follow it. */
  | { readonly kind: "keyed"; readonly words: readonly string[]; readonly then: "files" | "text" }
  | { readonly kind: "files" }
  | { readonly kind: "folders" }
  | { readonly kind: "text" };

export interface CompletedOption {
  /** `-o`, `--output` */
  readonly flags: readonly string[];
  readonly says: string;
  /** Null for one without a value. */
  readonly value: CompletedValue | null;
  /** Whether several words may follow it. */
  readonly variadic: boolean;
}

/** A command as it is completed. */
export interface CommandTree {
  readonly name: string;
  readonly says: string;
  readonly commands: readonly CommandTree[];
  readonly options: readonly CompletedOption[];
  /** What its arguments are, in order; the last counts for all that follow. */
  readonly arguments: readonly CompletedValue[];
}
