import { PLUGIN_LIMIT } from "../assumptions";
import { momentOf } from "../details/packageDetails";
import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import type { AssociationRecord, AssociationSettings, AssociationState } from "../store/AssociationRecord";
import type { DomainRecord } from "../store/DomainRecord";
import { associationState } from "../store/OpenSearchStore";
import type { PackageRecord, PackageVersion } from "../store/PackageRecord";
import { type Moment, Timeline } from "../store/Timeline";

/** A package that a domain is to take, its available version known. */
export interface WantedAssociation {
  readonly packageRecord: PackageRecord;
  readonly domain: DomainRecord;
  readonly version: PackageVersion;
  readonly existing: AssociationRecord | undefined;
  readonly settings: AssociationSettings;
}

/**
 * Judges whether a package can be put on a domain now.
 *
 * @throws OpenSearchError ConflictException or ValidationException: see the assumptions
 */
export function wantAssociation(
  call: OpenSearchCall<unknown>,
  target: { packageRecord: PackageRecord; domain: DomainRecord; settings: AssociationSettings },
): WantedAssociation {
  const { packageRecord, domain } = target;
  const existing = call.store.findAssociation(packageRecord, domain, call.nowMs);
  const version = availableVersion(packageRecord, call.nowMs);
  if (existing !== undefined) refuseSettled(existing, version, call.nowMs);
  refuseUnfit(call, packageRecord, domain);
  return { ...target, version, existing };
}

/** Starts what was judged possible: the domain keeps what it holds until ACTIVE. */
export function associate(call: OpenSearchCall<unknown>, wanted: WantedAssociation): AssociationRecord {
  const moments = associationMoments(call, wanted);
  if (wanted.existing !== undefined) {
    wanted.existing.settings = wanted.settings;
    wanted.existing.timeline.continueWith(call.nowMs, moments);
    return wanted.existing;
  }
  const { packageRecord, domain, settings } = wanted;
  const association = { packageRecord, domain, settings, timeline: new Timeline(moments) };
  call.store.addAssociation(association);
  return association;
}

function associationMoments(
  call: OpenSearchCall<unknown>,
  { packageRecord, domain, version, existing }: WantedAssociation,
): Moment<AssociationState>[] {
  const held = existing && associationState(existing, call.nowMs)?.state.held;
  // The associated version is what the domain serves: the old one for as long as it has one.
  const before = { version: held ?? version, held };
  const doneMs = call.nowMs + call.delays.associatingMs;
  const subject = { packageName: packageRecord.name, domainName: domain.name };
  const errorDetails = call.faults.take("association", subject);
  return [
    { fromMs: call.nowMs, state: { ...before, status: "ASSOCIATING" } },
    errorDetails === undefined
      ? { fromMs: doneMs, state: { status: "ACTIVE", version, held: version } }
      : { fromMs: doneMs, state: { ...before, status: "ASSOCIATION_FAILED", errorDetails } },
  ];
}

function availableVersion(packageRecord: PackageRecord, nowMs: number): PackageVersion {
  const { status, available } = momentOf(packageRecord, nowMs).state;
  if (status === "AVAILABLE" && available !== undefined) return available;
  throw refusal("packageNotAvailable", { packageId: packageRecord.id, detail: status });
}

function refuseSettled(existing: AssociationRecord, version: PackageVersion, nowMs: number): void {
  const state = associationState(existing, nowMs)?.state;
  if (state?.status === "ACTIVE" && state.version.name === version.name)
    throw refusal("alreadyInDesiredState");
  if (state?.status === "ASSOCIATING" || state?.status === "DISSOCIATING") {
    throw refusal("associationBusy", {
      packageId: existing.packageRecord.id,
      domainName: existing.domain.name,
      detail: state.status,
    });
  }
}

function refuseUnfit(
  call: OpenSearchCall<unknown>,
  packageRecord: PackageRecord,
  domain: DomainRecord,
): void {
  if (packageRecord.type !== "ZIP-PLUGIN") return;
  if (packageRecord.engineVersion !== domain.engineVersion) {
    throw refusal("engineVersionDiffers", {
      packageId: packageRecord.id,
      domainName: domain.name,
      detail: packageRecord.engineVersion,
    });
  }
  const plugins = call.store
    .associationsAt(call.nowMs)
    .filter((other) => other.domain === domain && other.packageRecord.type === "ZIP-PLUGIN")
    .filter((other) => other.packageRecord !== packageRecord);
  if (plugins.length >= PLUGIN_LIMIT) throw refusal("pluginLimit", { domainName: domain.name });
}
