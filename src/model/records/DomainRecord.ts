import type { Scope } from "../Scope";
import type { Timeline } from "./Timeline";

/** What a domain is busy with. `GONE` once it is deleted. */
export type DomainPhase = "CREATING" | "ACTIVE" | "PROCESSING" | "UPGRADING" | "DELETING" | "GONE";

/** What changes of a domain in the course of time: all but its name, because a name can come again. */
export interface DomainState {
  readonly phase: DomainPhase;
  /** Undefined when only its name is known. */
  readonly engineVersion?: string;
  readonly createdAtMs: number;
  /** Members of CreateDomain that are given back as they came: `ClusterConfig`, `EBSOptions`, … */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tags: ReadonlyMap<string, string>;
}

/** A domain: no cluster behind it, only what the packages API asks of one. */
export interface DomainRecord extends Scope {
  readonly name: string;
  readonly timeline: Timeline<DomainState>;
}

/** What a domain is known by: its name is one in an account and a region. */
export function domainArn(domain: Scope & { readonly name: string }): string {
  return `arn:aws:es:${domain.region}:${domain.accountId}:domain/${domain.name}`;
}
