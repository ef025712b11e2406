import type { DictionaryFormat } from "../DictionaryFormat";
import type { Severity } from "./Diagnostic";

/** What the documentation says about a code. */
export interface DiagnosticDescription {
  readonly severity: Severity;
  /** The formats it can occur in, or all. */
  readonly formats: readonly DictionaryFormat[] | "all";
  /** A few words. */
  readonly title: string;
  /** When it is given. */
  readonly cause: string;
  /** What the engine does with it. */
  readonly consequence: string;
  /** What to do, an imperative sentence without a full stop. */
  readonly remedy: string;
}
