import type { Severity } from "../contract/severity";
import type { HopName } from "./deliveries/Delivery";
import type { FindingCode } from "./FindingCode";

export type { Severity };

/** Why a finding does not count. */
export interface AppliedSuppression {
  /** At least 10 characters. */
  readonly reason: string;
  /** The day until which the suppression holds, inclusive, ISO 8601 (`2027-01-31`). @default for ever */
  readonly until?: string;
  /** Where the suppression is written: a file, or the stack's metadata. */
  readonly source: string;
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
  readonly suppressed: AppliedSuppression | null;
  /** The hop that it is about; null when it concerns none, or more than one. */
  readonly hop: HopName | null;
  readonly domainName: string | null;
  readonly packageId: string | null;
  readonly region: string | null;
  /** The file that declares what the finding is about, as the user named it; null when none does. */
  readonly input: string | null;
}
