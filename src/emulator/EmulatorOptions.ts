import type { SearchOption } from "./search/SearchOption";
import type { RequestLogEntry } from "./http/RequestLog";
import type { EmulatorDelays } from "./delays";

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
