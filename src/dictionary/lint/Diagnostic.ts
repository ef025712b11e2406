import type { Severity } from "../../contract/severity";
import type { DiagnosticCode } from "./DiagnosticCode";

/** `error`: the engine refuses the file. `warning`: it takes it and people regret it. `info`: worth knowing. */
export type { Severity };

/** One remark about one place of a dictionary. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in code points (not bytes, not UTF-16 units), counted from 1; a byte order mark counts as one. */
  readonly column: number;
  /** Column after the last offending code point. */
  readonly endColumn: number;
  /** The offending text as it stands in the file, cut at 120 code points; may hold control characters. */
  readonly text: string;
  /** What is wrong here, one sentence without a full stop. */
  readonly message: string;
  /** What to do, one imperative sentence without a full stop. */
  readonly remedy: string;
  /** The reason given for not minding, or null. Errors cannot be suppressed: the engine would not listen. */
  readonly suppressed: { readonly reason: string } | null;
}
