import type { ServiceSettings } from "../service/clients";
import type { Severity } from "./Finding";
import type { Suppression } from "./suppressions/Suppression";

/** One plan or state, as `terraform show -json` prints it. */
export interface ValidationInput {
  /** How messages and the report call it. */
  readonly name: string;
  /** The text. */
  readonly content: string;
  /** Where Terraform ran: `source` of S3 objects is relative to it. @default files are not looked up */
  readonly directory?: string;
}

/** What to validate, how patiently, and what counts. */
export interface ValidateOptions {
  readonly inputs: readonly ValidationInput[];
  /** Wins over what the providers' configurations say, member by member. @default nothing is overridden */
  readonly settings?: ServiceSettings;
  /** Whether the source objects are looked at in S3. @default true */
  readonly sourceCheck?: boolean;
  readonly suppressions?: readonly Suppression[];
  /** The least severity that makes the verdict `findings`. @default "warning" */
  readonly failOn?: Severity;
  /**
   * The time for everything, waiting included, in milliseconds. When it is up, what was not read is reported as
   * unknown, and what was waited for as busy.
   *
   * @default 300,000 and `waitMs`
   */
  readonly timeoutMs?: number;
  /** So long it is looked again while packages, associations or domains are busy, in milliseconds. @default 0 */
  readonly waitMs?: number;
  /** Stops all reads; what was not read is reported as unknown. @default never */
  readonly signal?: AbortSignal;
  /** Called with a sentence without a full stop, when there is something to tell. */
  readonly onProgress?: (message: string) => void;
}
