/** What a {@link PackagesError} says, part by part. */
export interface PackagesErrorDetails {
  /** What was attempted, as a noun phrase or a gerund: `reading the plan`. */
  readonly attempted: string;
  /** The rule that was broken or what went wrong, one sentence without a full stop. */
  readonly problem: string;
  /** The offending value, exactly as given. Never a secret, never a dictionary's content. @default none */
  readonly value?: string;
  /** Where: a construct path, an attribute path, a file with its line. @default none */
  readonly where?: string;
  /** What to do next, one imperative sentence without a full stop. */
  readonly remedy: string;
  /** The error that this one explains. @default none */
  readonly cause?: unknown;
}

/**
 * The one family of errors of this project: every error that a user can see is one of these, so that a
 * message always says what was attempted, what is wrong, where, and what to do.
 */
export class PackagesError extends Error {
  readonly attempted: string;
  readonly problem: string;
  readonly value: string | undefined;
  readonly where: string | undefined;
  readonly remedy: string;

  constructor(details: PackagesErrorDetails) {
    super(describe(details), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "PackagesError";
    this.attempted = details.attempted;
    this.problem = details.problem;
    this.value = details.value;
    this.where = details.where;
    this.remedy = details.remedy;
  }
}

function describe(details: PackagesErrorDetails): string {
  const where = details.where === undefined ? "" : `${details.where}: `;
  const value = details.value === undefined ? "" : ` (got ${JSON.stringify(details.value)})`;
  return `${where}${details.attempted}: ${details.problem}${value}. ${details.remedy}.`;
}
