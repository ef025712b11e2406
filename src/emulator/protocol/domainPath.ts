import type { Scope } from "../../model";

/** A domain, wherever it is. */
export interface DomainAddress extends Scope {
  readonly domainName: string;
}

/** The names are of AWS's own patterns, and nothing else passes: a bucket may be called `search`. */
const PATH = /^\/search\/(\d{12})\/([a-z]{2}(?:-[a-z]+)+-\d)\/([a-z][a-z0-9-]{2,27})(\/.*)?$/s;

/** Where the local AWS answers for a domain: `/search/123456789012/us-east-1/search-prod`. */
export function pathOfDomain({ accountId, region, domainName }: DomainAddress): string {
  return `/search/${accountId}/${region}/${domainName}`;
}

/** The domain whose own endpoint a path is below; undefined when it is below none. */
export function domainOfPath(path: string): DomainAddress | undefined {
  const [, accountId, region, domainName] = PATH.exec(path) ?? [];
  if (accountId === undefined || region === undefined || domainName === undefined) return undefined;
  return { accountId, region, domainName };
}

/** What is asked of the domain: `/products/_search`. */
export function pathInDomain(path: string): string {
  return PATH.exec(path)?.[4] ?? "/";
}

/** Two domains have the same key when they are the same domain. */
export function domainKey({ accountId, region, domainName }: DomainAddress): string {
  return `${accountId}/${region}/${domainName}`;
}
