import type { ServingDomain } from "../../../model";

/** The search engines behind the domains. */
export interface DomainNodes {
  /** Makes what nodes read be what domains hold. Called whenever that may have changed, with all domains. */
  hold(domains: readonly ServingDomain[]): void;
  /**
   * The address of the node behind a domain, started when it has to be.
   *
   * @throws SearchRefusal
   */
  urlOf(domain: ServingDomain): Promise<string>;
  /** Stops what was started. */
  stop(): Promise<void>;
}
