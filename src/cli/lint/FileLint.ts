import type { DictionaryFix, LintResult } from "../../dictionary";
import type { PackagesError } from "../../errors";
import type { QueryReport } from "../../report/queries/QueryReport";

/** What was found in one file. */
export interface FileLint {
  /** As named on the command line; standard input in words. */
  readonly file: string;
  readonly result: LintResult;
  /** What became of its sample queries; null where there are none, or they could not be read. */
  readonly queries: QueryReport | null;
}

/** A file that could not be read, or is no UTF-8 text. */
export interface UnreadFile {
  /** As named on the command line; standard input in words. */
  readonly file: string;
  readonly error: PackagesError;
}

/** Everything that one call looked at: what cannot be read hides nothing of the others. */
export interface LintRun {
  readonly files: readonly FileLint[];
  readonly unread: readonly UnreadFile[];
}

/** What mends one file. */
export interface FileFix {
  readonly file: string;
  readonly fix: DictionaryFix;
  /** Whether it was written, or only shown. */
  readonly written: boolean;
}

/** A call that mends, with what is left to mind in the files as they are then. */
export interface FixRun extends LintRun {
  readonly fixes: readonly FileFix[];
}
