import type { Severity } from "../../contract/severity";
import type { Certainty } from "../../contract/certainty";
import type { FINDING_CODES } from "../../contract/findingCodes.generated";
import type { HopName } from "./Hop";

export type FindingCode = (typeof FINDING_CODES)[number];

/** Why a finding does not count. */
export interface AppliedSuppression {
  /** At least 10 characters. */
  readonly reason: string;
  /** The day until which the suppression holds, inclusive, ISO 8601 (`2027-01-31`). @default for ever */
  readonly until?: string;
  /** Where the suppression is written: a file, or the stack's metadata. */
  readonly source: string;
}

/** A call of the apply that the finding is about, and that the service will say no to. */
export interface FindingRefusal {
  /** `CreatePackage` */
  readonly operation: string;
  /** `ResourceAlreadyExistsException` */
  readonly exception: string;
  /**
   * `certain`: in every order and however long the service takes; `one of several`: one of the resources of the same
   * finding, which one depends on the order; `possible`: it depends on the order, or on how long the service takes.
   */
  readonly certainty: Certainty;
  /** The addresses of what will certainly have been applied by then, and stays applied. */
  readonly doneBefore: readonly string[];
  /** The addresses of what the apply does not get to because of it. */
  readonly notReached: readonly string[];
}

/** One difference between declared and live. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The Terraform address, or `domain/<name>` … for what no configuration declares. */
  readonly address: string;
  /** One or two sentences: what is so, and what follows from it. */
  readonly message: string;
  /** What the plan or state says should be. */
  readonly expected: string | null;
  /** What the API says is. */
  readonly actual: string | null;
  /** A concrete command or change of code. */
  readonly remedy: string;
  /** The refusal that it foretells; null when it foretells none. */
  readonly refusal: FindingRefusal | null;
  readonly suppressed: AppliedSuppression | null;
  /** The hop that it is about; null when it concerns none, or more than one. */
  readonly hop: HopName | null;
  readonly domainName: string | null;
  readonly packageId: string | null;
  readonly region: string | null;
  /** The file that declares what the finding is about, as the user named it; null when none does. */
  readonly input: string | null;
}
