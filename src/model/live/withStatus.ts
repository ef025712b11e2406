import type { ErrorDetails } from "../shapes";
import { type AssociationStatus, associationKey } from "../records/AssociationRecord";
import { domainArn } from "../records/DomainRecord";
import type { PackageStatus } from "../records/PackageRecord";
import { associationState, packageState } from "../records/reading";
import type { Timeline } from "../records/Timeline";
import type { Scope } from "../Scope";
import { keepAssociation, keepPackage, type State } from "../records/State";

interface Lasting {
  /** Milliseconds; then it is as before. @default until a call changes it */
  readonly forMs?: number;
  readonly errorDetails?: ErrorDetails;
}

/** A package in a status that no call has led to. */
export interface PackageIn extends Lasting {
  readonly packageName: string;
  readonly status: PackageStatus;
}

/** The same of an association. */
export interface AssociationIn extends Lasting {
  readonly packageName: string;
  readonly domainName: string;
  readonly status: AssociationStatus;
}

/** The state with a package of this name in another status from now on; undefined when there is none. */
export function withPackageStatus(
  state: State,
  { accountId, region }: Scope,
  { packageName, status, errorDetails, forMs }: PackageIn,
  nowMs: number,
): State | undefined {
  const record = [...state.packages].find(
    (each) =>
      each.name === packageName &&
      each.owner === accountId &&
      each.region === region &&
      packageState(each, nowMs) !== undefined,
  );
  const now = record === undefined ? undefined : packageState(record, nowMs)?.state;
  if (record === undefined || now === undefined) return undefined;
  const timeline = meanwhile(record.timeline, { now, then: { ...now, status, errorDetails }, nowMs, forMs });
  return keepPackage(state, { ...record, timeline });
}

/** The state with a package in another status on a domain from now on; undefined when it is not there. */
export function withAssociationStatus(
  state: State,
  scope: Scope,
  { packageName, domainName, status, errorDetails, forMs }: AssociationIn,
  nowMs: number,
): State | undefined {
  const record = [...state.packages]
    .filter(({ name, owner }) => name === packageName && owner === scope.accountId)
    .map(({ id }) => associationKey({ packageId: id, domainArn: domainArn({ ...scope, name: domainName }) }))
    .map((key) => state.associations.get(key))
    .find((each) => each !== undefined && associationState(each, nowMs) !== undefined);
  const now = record === undefined ? undefined : associationState(record, nowMs)?.state;
  if (record === undefined || now === undefined) return undefined;
  const timeline = meanwhile(record.timeline, { now, then: { ...now, status, errorDetails }, nowMs, forMs });
  return keepAssociation(state, { ...record, timeline });
}

interface Meanwhile<Kept> {
  readonly now: Kept;
  readonly then: Kept;
  readonly nowMs: number;
  readonly forMs: number | undefined;
}

function meanwhile<Kept>(
  timeline: Timeline<Kept>,
  { now, then, nowMs, forMs }: Meanwhile<Kept>,
): Timeline<Kept> {
  const back = forMs === undefined ? [] : [{ fromMs: nowMs + forMs, state: now }];
  return timeline.continuedWith(nowMs, [{ fromMs: nowMs, state: then }, ...back]);
}
