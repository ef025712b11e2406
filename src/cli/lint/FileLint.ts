import type { LintResult } from "../../dictionary";

/** What was found in one file. */
export interface FileLint {
  /** As named on the command line; standard input in words. */
  readonly file: string;
  readonly result: LintResult;
}
