import type { AssociationRecord, AssociationState } from "./AssociationRecord";
import type { DomainRecord } from "./DomainRecord";
import { packageId } from "./packageId";
import type { PackageRecord } from "./PackageRecord";

/** The account and region that a request speaks for. */
export interface Scope {
  readonly accountId: string;
  readonly region: string;
}

/** Everything that the packages API knows. Records stay when they are gone, so that the past can be read. */
export class OpenSearchStore {
  private packages: PackageRecord[] = [];
  private packagesById = new Map<string, PackageRecord>();
  private domains: DomainRecord[] = [];
  private associations: AssociationRecord[] = [];
  private sequence = 0;

  /** A new opaque id: `F` for an account's own package, `G` for one of AWS. */
  nextPackageId(kind: "F" | "G"): string {
    this.sequence += 1;
    return packageId(kind, this.sequence);
  }

  addPackage(record: PackageRecord): void {
    this.packages.push(record);
    this.packagesById.set(record.id, record);
  }

  addDomain(record: DomainRecord): void {
    this.domains.push(record);
  }

  addAssociation(record: AssociationRecord): void {
    this.associations.push(record);
  }

  /** The packages that a caller sees: its own, those it is let in to, and AWS's. In the order of creation. */
  packagesVisibleTo(scope: Scope, atMs: number): PackageRecord[] {
    return this.packages.filter((record) => isVisible(record, scope, atMs));
  }

  findPackage(scope: Scope, id: string, atMs: number): PackageRecord | undefined {
    const record = this.packagesById.get(id);
    return record !== undefined && isVisible(record, scope, atMs) ? record : undefined;
  }

  domainsOf(scope: Scope, atMs: number): DomainRecord[] {
    return this.domains.filter(
      (domain) =>
        domain.accountId === scope.accountId && domain.region === scope.region && exists(domain, atMs),
    );
  }

  findDomain(scope: Scope, name: string, atMs: number): DomainRecord | undefined {
    return this.domainsOf(scope, atMs).find((domain) => domain.name === name);
  }

  associationsAt(atMs: number): AssociationRecord[] {
    return this.associations.filter((association) => associationState(association, atMs) !== undefined);
  }

  findAssociation(target: PackageRecord, domain: DomainRecord, atMs: number): AssociationRecord | undefined {
    return this.associations.find(
      (association) =>
        association.packageRecord === target &&
        association.domain === domain &&
        associationState(association, atMs) !== undefined,
    );
  }

  /** Packages of accounts, not AWS's, that exist. */
  ownPackagesAt(atMs: number): PackageRecord[] {
    return this.packages.filter((record) => record.region !== undefined && packageExists(record, atMs));
  }

  clear(): void {
    this.packages = [];
    this.packagesById = new Map();
    this.domains = [];
    this.associations = [];
    this.sequence = 0;
  }
}

/** What an association is at an instant; undefined when there is none, or its domain is gone. */
export function associationState(
  association: AssociationRecord,
  atMs: number,
): { readonly fromMs: number; readonly state: AssociationState } | undefined {
  const moment = association.timeline.at(atMs);
  if (moment === undefined || moment.state.status === "GONE") return undefined;
  return exists(association.domain, atMs) ? moment : undefined;
}

function exists(domain: DomainRecord, atMs: number): boolean {
  const state = domain.timeline.at(atMs)?.state;
  return state !== undefined && state !== "GONE";
}

function packageExists(record: PackageRecord, atMs: number): boolean {
  const state = record.timeline.at(atMs)?.state;
  return state !== undefined && state.status !== "DELETED";
}

function isVisible(record: PackageRecord, scope: Scope, atMs: number): boolean {
  if (!packageExists(record, atMs)) return false;
  if (record.region === undefined) return true;
  if (record.region !== scope.region) return false;
  if (record.owner === scope.accountId) return true;
  return record.timeline.at(atMs)?.state.allowedAccountIds.includes(scope.accountId) === true;
}
