import type { DictionaryFormat } from "../DictionaryFormat";
import type { ParseOptions } from "../ParseOptions";

/** A code that is not minded in a whole file, and why. */
export interface IgnoredCode {
  /** A code of the table of diagnostics. */
  readonly code: string;
  /** Why; mandatory, a blank reason does not suppress. */
  readonly reason: string;
}

/** What to check a dictionary for. */
export interface LintOptions extends Omit<ParseOptions, "format"> {
  /** @default guessed from the first 64 KiB and the file's name */
  readonly format?: DictionaryFormat;
  /** Helps to guess the format; never opened. @default none */
  readonly fileName?: string;
  /** Codes that are not minded, each with a reason. @default none */
  readonly ignore?: readonly IgnoredCode[];
  /**
   * Whether a lowercase filter stands before this dictionary, so that upper case never matches. Does not count for
   * synonyms whose `analyzer` is given: that says it better.
   * @default false
   */
  readonly expectLowercase?: boolean;
  /** How many diagnostics of each severity are kept; totals stay true. At least 0. @default 1000 */
  readonly maxDiagnostics?: number;
  /** Whether the SHA-256 of the bytes is computed along the way. @default false */
  readonly digest?: boolean;
}
