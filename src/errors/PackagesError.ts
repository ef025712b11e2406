import { plainLine } from "../contract/plainText";
import { safeJson } from "../contract/safeJson";

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
 *
 * It is one class in all entry points of the package, so `instanceof` tells it from any other error.
 */
export class PackagesError extends Error {
  // Private, so that an uncaught error prints its message and not the same parts once more.
  readonly #details: PackagesErrorDetails;

  /** The message and the members are made of `details`. */
  constructor(details: PackagesErrorDetails) {
    super(describe(details), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "PackagesError";
    this.#details = details;
  }

  /** What was attempted, as a noun phrase or a gerund: `reading the plan`. */
  get attempted(): string {
    return this.#details.attempted;
  }

  /** What is wrong, one sentence without a full stop. */
  get problem(): string {
    return this.#details.problem;
  }

  /** The offending value, as given. @default none */
  get value(): string | undefined {
    return this.#details.value;
  }

  /** A construct path, an attribute path, or a file with its line. @default none */
  get where(): string | undefined {
    return this.#details.where;
  }

  /** What to do next, one imperative sentence without a full stop. */
  get remedy(): string {
    return this.#details.remedy;
  }
}

/** One line that may be printed as it is, whatever a file, a plan or the service brought into it. */
function describe(details: PackagesErrorDetails): string {
  const where = details.where === undefined ? "" : `${details.where}: `;
  const value = details.value === undefined ? "" : ` (got ${safeJson(details.value, 0)})`;
  return plainLine(`${where}${details.attempted}: ${details.problem}${value}. ${details.remedy}.`);
}
