import type { Delays } from "../model";
import type { SearchOption } from "./search/SearchOption";

/** How long each state lasts, in milliseconds. Nothing in AWS documents these: the defaults are observations. */
export type EmulatorDelays = Delays;

/** A domain that is there from the start. */
export interface DomainSeed {
  readonly domainName: string;
  /** @default OpenSearch_2.19 */
  readonly engineVersion?: string;
  /** @default us-east-1 */
  readonly region?: string;
  /** The access key whose account owns it. @default test */
  readonly accessKeyId?: string;
}

/** One line of the request log. */
export interface RequestLogEntry {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The exception's name when the answer is an error. */
  readonly errorType?: string;
  readonly durationMs: number;
  readonly region: string;
  readonly accountId: string;
}

export interface EmulatorOptions {
  /** @default 0, a free port */
  readonly port?: number;
  readonly domains?: readonly DomainSeed[];
  /** @default the delays of {@link FAST_DELAYS} */
  readonly delays?: Partial<EmulatorDelays>;
  /** How many packages an account has in a region; one more is LimitExceededException. @default no limit */
  readonly packageLimit?: number;
  /** Called with each request when it is answered. */
  readonly onRequest?: (entry: RequestLogEntry) => void;
  /**
   * The search engines behind the domains' own endpoints: `auto` gives each domain a real node of its own, and the
   * address of a node puts that one behind all of them. @default none: an endpoint refuses, and says what is missing
   */
  readonly search?: SearchOption;
  /** `manual` stands still until {@link Emulator.advance} skips time, for tests. @default system */
  readonly clock?: "system" | "manual";
}

/** Short enough for tests, long enough that every state can be seen by a poll. */
export const FAST_DELAYS: EmulatorDelays = {
  copyingMs: 20,
  validatingMs: 20,
  associatingMs: 40,
  dissociatingMs: 40,
  deletingMs: 20,
  domainProcessingMs: 40,
};

/** Long enough to be watched. */
export const DEMO_DELAYS: EmulatorDelays = {
  copyingMs: 2_000,
  validatingMs: 1_000,
  associatingMs: 4_000,
  dissociatingMs: 3_000,
  deletingMs: 1_000,
  domainProcessingMs: 5_000,
};
