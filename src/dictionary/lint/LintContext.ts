import type { LinePlace } from "../format/refuse";
import type { ParseOptions } from "../ParseOptions";
import type { LineSplitter } from "../text/LineSplitter";
import type { RemarkCode } from "./DiagnosticCode";
import type { LintOptions } from "./LintOptions";

/** What a rule knows of the file, and where it reports to. */
export interface LintContext {
  readonly parseOptions: ParseOptions;
  readonly lintOptions: LintOptions;
  /** The first bytes of the file, up to 64 KiB. */
  readonly head: Uint8Array;
  readonly splitter: LineSplitter;
  readonly report: (code: RemarkCode, place: LinePlace, message: string) => void;
}
