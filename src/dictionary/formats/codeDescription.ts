import type { Severity } from "../../contract/severity";

/** What the documentation says about a code, wherever it occurs. */
export interface CodeDescription {
  readonly severity: Severity;
  /** A few words. */
  readonly title: string;
  /** When it is given. */
  readonly cause: string;
  /** What the engine does with it. */
  readonly consequence: string;
  /** What to do, an imperative sentence without a full stop. */
  readonly remedy: string;
}

const REFUSED = "The engine refuses the whole file: an index that uses it cannot be created or opened.";

/** Of what the engine refuses. */
export function refusal(title: string, cause: string, remedy: string): CodeDescription {
  return { severity: "error", title, cause, consequence: REFUSED, remedy };
}

/** Of what the engine takes and people regret. */
export function remark(
  title: string,
  cause: string,
  consequence: string,
  remedy: string,
  severity: Severity = "warning",
): CodeDescription {
  return { severity, title, cause, consequence, remedy };
}
