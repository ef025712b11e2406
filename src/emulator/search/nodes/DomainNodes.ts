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

/** Why the local AWS itself does not pass a request on to a search engine. */
export class SearchRefusal extends Error {
  constructor(
    readonly status: 404 | 409 | 501 | 502 | 503,
    /** Type of the error in the answer: `no_search_engine`. */
    readonly type: string,
    message: string,
  ) {
    super(message);
  }
}

/** No domain has a search engine: it says so at once, and what would give it one. */
export const NO_NODES: DomainNodes = {
  hold: () => undefined,
  urlOf: ({ domainName }) =>
    Promise.reject(
      new SearchRefusal(
        501,
        "no_search_engine",
        `There is no search engine behind the domain ${domainName}: start the local AWS with --nodes auto, or with ` +
          "--nodes and the address of a node (in a program, with the option search)",
      ),
    ),
  stop: () => Promise.resolve(),
};
