import type { OperationCall } from "../Call";
import { type AssociationInput, requiredAssociation } from "../checks/associationChecks";
import { requiredPackage } from "../checks/packageChecks";
import type { AssociationRecord } from "../records/AssociationRecord";
import { associationState } from "../records/reading";
import { Timeline } from "../records/Timeline";

/** A package on its way off a domain: the domain keeps what it holds until it is gone, or for good if that fails. */
export function dissociated(call: OperationCall<AssociationInput>): AssociationRecord {
  const { nowMs, world } = call;
  const association = requiredAssociation(call);
  const before = associationState(association, nowMs)?.state;
  if (before === undefined) throw new RangeError(`${association.packageId} was not checked to be associated`);
  const doneMs = nowMs + world.delays.dissociatingMs;
  const errorDetails = world.failureOf?.("dissociation", {
    packageName: requiredPackage(call).name,
    domainName: call.input.DomainName,
  });
  const { held } = before;
  const timeline = association.timeline.continuedWith(nowMs, [
    { fromMs: nowMs, state: { held, status: "DISSOCIATING" } },
    errorDetails === undefined
      ? { fromMs: doneMs, state: { status: "GONE" } }
      : { fromMs: doneMs, state: { held, status: "DISSOCIATION_FAILED", errorDetails } },
  ]);
  return { ...association, timeline };
}

/** What the call answers about: on its way off, also where that takes no time and it is gone already. */
export function beforeGone(association: AssociationRecord): AssociationRecord {
  const moments = association.timeline.moments.filter(({ state }) => state.status !== "GONE");
  return { ...association, timeline: new Timeline(moments) };
}
