import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import type { AssociationRecord } from "../store/AssociationRecord";
import type { DomainRecord } from "../store/DomainRecord";
import { associationState } from "../store/OpenSearchStore";
import type { PackageRecord } from "../store/PackageRecord";

/**
 * Judges whether a package can be taken off a domain now. That an index uses it shows only afterwards.
 *
 * @throws OpenSearchError ResourceNotFoundException when it is not associated, ConflictException while it is busy
 */
export function wantDissociation(
  call: OpenSearchCall<unknown>,
  packageRecord: PackageRecord,
  domain: DomainRecord,
): AssociationRecord {
  const subject = { packageId: packageRecord.id, domainName: domain.name };
  const association = call.store.findAssociation(packageRecord, domain, call.nowMs);
  if (association === undefined) throw refusal("notAssociated", subject);
  const status = associationState(association, call.nowMs)?.state.status;
  if (status === "ASSOCIATING" || status === "DISSOCIATING") {
    throw refusal("associationBusy", { ...subject, detail: status });
  }
  return association;
}

/** Starts what was judged possible: the domain keeps what it holds until it is gone. */
export function dissociate(call: OpenSearchCall<unknown>, association: AssociationRecord): void {
  const before = associationState(association, call.nowMs)?.state;
  if (before === undefined) return;
  const doneMs = call.nowMs + call.delays.dissociatingMs;
  const errorDetails = call.faults.take("dissociation", {
    packageName: association.packageRecord.name,
    domainName: association.domain.name,
  });
  const kept = { version: before.version, held: before.held };
  association.timeline.continueWith(call.nowMs, [
    { fromMs: call.nowMs, state: { ...kept, status: "DISSOCIATING" } },
    errorDetails === undefined
      ? { fromMs: doneMs, state: { version: before.version, status: "GONE" } }
      : { fromMs: doneMs, state: { ...kept, status: "DISSOCIATION_FAILED", errorDetails } },
  ]);
}
