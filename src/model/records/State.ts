import { type AssociationRecord, associationKey } from "./AssociationRecord";
import { type DomainRecord, domainArn } from "./DomainRecord";
import type { PackageRecord } from "./PackageRecord";
import { Records } from "./Records";
import type { Scope } from "../Scope";

/**
 * Everything that the packages API knows, of every account and region. It never changes: a call gives another state,
 * and whoever keeps an old one has a copy. Records stay when they are gone, so that the past can be read; {@link settle}
 * forgets them.
 */
export interface State {
  /** Whom a call speaks for that does not say. */
  readonly place: Scope;
  /** By id. */
  readonly packages: Records<PackageRecord>;
  /** By ARN. */
  readonly domains: Records<DomainRecord>;
  /** By package and domain. */
  readonly associations: Records<AssociationRecord>;
  /** How many ids were given: the next is derived from it. */
  readonly idsGiven: number;
}

/** Nothing at all. */
export function emptyState(accountId: string, region: string): State {
  return {
    place: { accountId, region },
    packages: Records.empty(),
    domains: Records.empty(),
    associations: Records.empty(),
    idsGiven: 0,
  };
}

/** The state with this package, in place of the one with its id. */
export function keepPackage(state: State, record: PackageRecord): State {
  return { ...state, packages: state.packages.with(record.id, record) };
}

/** The state with this domain, in place of the one with its ARN. */
export function keepDomain(state: State, record: DomainRecord): State {
  return { ...state, domains: state.domains.with(domainArn(record), record) };
}

/** The state with this association, in place of the one of the same package and domain. */
export function keepAssociation(state: State, record: AssociationRecord): State {
  return { ...state, associations: state.associations.with(associationKey(record), record) };
}
