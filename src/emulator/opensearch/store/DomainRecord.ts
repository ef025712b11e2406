import type { Timeline } from "./Timeline";

/** What a domain is busy with. `GONE` once it is deleted. */
export type DomainState = "CREATING" | "ACTIVE" | "PROCESSING" | "UPGRADING" | "DELETING" | "GONE";

/** A domain: no cluster behind it, only what the packages API asks of one. */
export interface DomainRecord {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly engineVersion: string;
  readonly createdAtMs: number;
  /** Members of CreateDomain that are given back as they came: `ClusterConfig`, `EBSOptions`, … */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tags: Map<string, string>;
  readonly timeline: Timeline<DomainState>;
}

export function domainArn(domain: { name: string; accountId: string; region: string }): string {
  return `arn:aws:es:${domain.region}:${domain.accountId}:domain/${domain.name}`;
}
