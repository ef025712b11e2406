import type { Severity } from "../../contract/severity";
import type { DiagnosticCode } from "../DiagnosticCode.generated";

/** `error`: the engine refuses the file. `warning`: it takes it and people regret it. `info`: worth knowing. */
export type { Severity };

/** What stands on so many lines of a file that it is told once. */
export interface Everywhere {
  /** How many lines it stands on, the diagnostic's own one too. */
  readonly lines: number;
  /** The numbers of the first of them, ascending. */
  readonly first: readonly number[];
}

/** One remark about one place of a dictionary, or about all the places that a code has in it. */
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
  /** The lines that this one diagnostic stands for, or null when it is about its own place only. */
  readonly everywhere: Everywhere | null;
  /** The reason given for not minding, or null. Errors cannot be suppressed: the engine would not listen. */
  readonly suppressed: { readonly reason: string } | null;
}
