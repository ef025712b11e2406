import type { OperationCall } from "../Call";
import { type AssociationInput, availableVersion, namedAssociation } from "../checks/associationChecks";
import { requiredPackage } from "../checks/packageChecks";
import {
  associationKey,
  type AssociationRecord,
  type AssociationSettings,
  type AssociationState,
} from "../records/AssociationRecord";
import { domainArn } from "../records/DomainRecord";
import { associationState } from "../records/reading";
import { type Moment, Timeline } from "../records/Timeline";

/** A package on its way to a domain: the domain keeps what it holds until ACTIVE. */
export function associated(call: OperationCall<AssociationInput & AssociationSettings>): AssociationRecord {
  const { PackageID, DomainName, ...settings } = call.input;
  const key = { packageId: PackageID, domainArn: domainArn({ ...call.scope, name: DomainName }) };
  // One that was there before, and is gone, leaves its past behind.
  const before = call.state.associations.get(associationKey(key))?.timeline ?? new Timeline([]);
  return { ...key, settings, timeline: before.continuedWith(call.nowMs, associationMoments(call)) };
}

function associationMoments(call: OperationCall<AssociationInput>): Moment<AssociationState>[] {
  const { nowMs, world, input } = call;
  const version = availableVersion(call);
  if (version === undefined) throw new RangeError(`${input.PackageID} was not checked to be AVAILABLE`);
  const existing = namedAssociation(call);
  const held = existing && associationState(existing, nowMs)?.state.held;
  const doneMs = nowMs + world.delays.associatingMs;
  const subject = { packageName: requiredPackage(call).name, domainName: input.DomainName };
  const errorDetails = world.failureOf?.("association", subject);
  return [
    { fromMs: nowMs, state: { held, status: "ASSOCIATING" } },
    errorDetails === undefined
      ? { fromMs: doneMs, state: { held: version, status: "ACTIVE" } }
      : { fromMs: doneMs, state: { held, status: "ASSOCIATION_FAILED", errorDetails } },
  ];
}
