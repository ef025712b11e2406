import { EVERYBODY } from "../assumptions";
import type { Scope } from "../Scope";
import type { State } from "./State";
import { type AssociationRecord, associationKey, type AssociationState } from "./AssociationRecord";
import { type DomainRecord, domainArn, type DomainState } from "./DomainRecord";
import type { PackageRecord, PackageState } from "./PackageRecord";
import type { Moment } from "./Timeline";

/** The packages that a caller sees: its own, those it is let in to, and AWS's. In the order of creation. */
export function packagesVisibleTo(state: State, scope: Scope, atMs: number): PackageRecord[] {
  return state.packages.filter((record) => isVisible(record, scope, atMs));
}

export function findPackage(state: State, scope: Scope, id: string, atMs: number): PackageRecord | undefined {
  const record = state.packages.get(id);
  return record !== undefined && isVisible(record, scope, atMs) ? record : undefined;
}

/** The domains of an account in a region, in the order of creation. */
export function domainsOf(state: State, scope: Scope, atMs: number): DomainRecord[] {
  return state.domains.filter(
    (domain) =>
      domain.accountId === scope.accountId &&
      domain.region === scope.region &&
      domainState(domain, atMs) !== undefined,
  );
}

export function findDomain(state: State, scope: Scope, name: string, atMs: number): DomainRecord | undefined {
  const domain = state.domains.get(domainArn({ ...scope, name }));
  return domain !== undefined && domainState(domain, atMs) !== undefined ? domain : undefined;
}

/** What is associated at an instant, in the order of association. */
export function associationsAt(state: State, atMs: number): AssociationRecord[] {
  return state.associations.filter((association) => associationState(association, atMs) !== undefined);
}

export function findAssociation(
  state: State,
  of: { readonly packageId: string; readonly domainArn: string },
  atMs: number,
): AssociationRecord | undefined {
  const found = state.associations.get(associationKey(of));
  return found !== undefined && associationState(found, atMs) !== undefined ? found : undefined;
}

/** What a package is at an instant; undefined when there is none. */
export function packageState(record: PackageRecord, atMs: number): Moment<PackageState> | undefined {
  const moment = record.timeline.at(atMs);
  return moment?.state.status === "DELETED" ? undefined : moment;
}

/** What a domain is at an instant; undefined when there is none. */
export function domainState(domain: DomainRecord, atMs: number): DomainState | undefined {
  const state = domain.timeline.at(atMs)?.state;
  return state?.phase === "GONE" ? undefined : state;
}

/** What an association is at an instant; undefined when there is none. */
export function associationState(
  association: AssociationRecord,
  atMs: number,
): Moment<AssociationState> | undefined {
  const moment = association.timeline.at(atMs);
  return moment?.state.status === "GONE" ? undefined : moment;
}

/** The name in the ARN of an association's domain. */
export function domainNameOf({ domainArn: arn }: { readonly domainArn: string }): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

function isVisible(record: PackageRecord, scope: Scope, atMs: number): boolean {
  const state = packageState(record, atMs)?.state;
  if (state === undefined) return false;
  if (record.region === undefined) return true;
  if (record.region !== scope.region) return false;
  if (record.owner === scope.accountId) return true;
  return [scope.accountId, EVERYBODY].some((user) => state.allowedAccountIds.includes(user));
}
