import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import type { DomainRecord, DomainState } from "./DomainRecord";
import type { PackageRecord } from "./PackageRecord";

/** @throws OpenSearchError ResourceNotFoundException */
export function requirePackage(
  call: OpenSearchCall<unknown>,
  packageId: string,
  atMs: number = call.nowMs,
): PackageRecord {
  const record = call.store.findPackage(call.scope, packageId, atMs);
  if (record === undefined) throw refusal("packageNotFound", { packageId });
  return record;
}

/**
 * A package that the caller may change.
 *
 * @throws OpenSearchError ResourceNotFoundException, AccessDeniedException for AWS's and other accounts' packages
 */
export function requireOwnPackage(call: OpenSearchCall<unknown>, packageId: string): PackageRecord {
  const record = requirePackage(call, packageId);
  if (record.owner !== call.scope.accountId) throw refusal("notOwner", { packageId });
  return record;
}

/** @throws OpenSearchError ResourceNotFoundException */
export function requireDomain(
  call: OpenSearchCall<unknown>,
  domainName: string,
  atMs: number = call.nowMs,
): DomainRecord {
  const domain = call.store.findDomain(call.scope, domainName, atMs);
  if (domain === undefined) throw refusal("domainNotFound", { domainName });
  return domain;
}

const BUSY: Readonly<Partial<Record<DomainState, string>>> = {
  CREATING: "being created",
  PROCESSING: "processing a change",
  UPGRADING: "being upgraded",
  DELETING: "being deleted",
};

/**
 * A domain that takes changes now.
 *
 * @throws OpenSearchError ResourceNotFoundException, ConflictException while it is busy
 */
export function requireIdleDomain(call: OpenSearchCall<unknown>, domainName: string): DomainRecord {
  const domain = requireDomain(call, domainName);
  const detail = BUSY[domain.timeline.at(call.nowMs)?.state ?? "ACTIVE"];
  if (detail !== undefined) throw refusal("domainBusy", { domainName, detail });
  return domain;
}
