import type { DictionaryFormat } from "../DictionaryFormat";
import type { FormatGuess } from "../guess/FormatGuess";
import type { DictionaryWeight } from "../weight/DictionaryWeight";
import type { Diagnostic } from "./Diagnostic";
import type { DiagnosticCode } from "../DiagnosticCode.generated";

/**
 * How much was found, kept in `diagnostics` or not. What is told once for many lines counts once here; suppressed ones
 * are counted apart.
 */
export interface LintTotals {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
  /** Per code, in how many places it is, suppressed ones left out; what is told once counts with every place. */
  readonly byCode: Readonly<Partial<Record<DiagnosticCode, number>>>;
}

/** What was found in a dictionary. */
export interface LintResult {
  readonly format: DictionaryFormat;
  /** Why this format was assumed and how sure that is, or null when it was given. */
  readonly guessed: FormatGuess | null;
  /** By line, then column; capped, errors first to stay. */
  readonly diagnostics: readonly Diagnostic[];
  readonly totals: LintTotals;
  /** How many rules have an effect. */
  readonly rules: number;
  /** What the rules cost the engine. */
  readonly weight: DictionaryWeight;
  /** Lines in the file. */
  readonly lines: number;
  /** Bytes in the file. */
  readonly bytes: number;
  /** Whether the engine would refuse the file. */
  readonly refused: boolean;
  /** Lower-case hexadecimal; only with `digest`. */
  readonly sha256?: string;
}
