import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { makesNew } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import { markedSha256 } from "../../contract/contentMark";
import type { DeliverySubject, DomainSubject } from "../comparison/Comparison";
import type { CausedHop, CausedReading } from "../hops/hopReading";
import type { Delivery } from "../result/Delivery";
import type { Hop, HopReading } from "../result/Hop";
import type { JudgedDelivery, JudgedPackage } from "../deliveries/Judged";
import type { DomainRow, LiveDetails, PackageRow, RowStatus } from "../result/rows";
import { type RowStatuses, statusOfHops, worse } from "./RowStatuses";

/** As Terraform says it. */
const KNOWN_AFTER_APPLY = "(known after apply)";

/** A delivery as the reports have it. */
export function deliveryRow({ subject, hops }: JudgedDelivery, statuses: RowStatuses): Delivery {
  const live = valueOf(subject.live);
  const livePackage = valueOf(subject.package?.live ?? null);
  return {
    declaredBy: [
      ...(subject.association === null ? [] : (["association"] as const)),
      ...(subject.rollouts.length === 0 ? [] : (["rollout"] as const)),
    ],
    address: subject.input === null ? null : subject.address,
    rolloutAddress: subject.rollouts[0]?.address ?? null,
    input: subject.input,
    domainName: subject.domainName,
    packageName:
      subject.package?.declared?.packageName ?? live?.PackageName ?? livePackage?.PackageName ?? null,
    packageId: subject.packageId,
    packageAddress: subject.package?.declared?.address ?? null,
    region: subject.region,
    plannedAction: subject.plannedAction,
    liveVersion: live?.PackageVersion ?? null,
    availableVersion: livePackage?.AvailablePackageVersion ?? null,
    versionAfterApply: versionAfterApply(subject),
    liveStatus: live?.DomainPackageStatus ?? null,
    referencePath: live?.ReferencePath ?? subject.association?.referencePath ?? null,
    hops: hops.map(toldHop),
    status: worse(statuses.of(subject), statusOfHops(hops)),
    live: detailsOf(live),
  };
}

/** What a reason comes from is for the rules: the report has the reason. */
function toldHop({ name, now, after }: CausedHop): Hop {
  return { name, now: toldReading(now), after: after === null ? null : toldReading(after) };
}

function toldReading({ state, why, checkedBy, evidence, leftOut }: CausedReading): HopReading {
  return { state, why, checkedBy, evidence, leftOut };
}

function versionAfterApply(subject: DeliverySubject): string | null {
  const { plannedAction, package: packaged } = subject;
  if (plannedAction === "delete") return null;
  const available = valueOf(packaged?.live ?? null)?.AvailablePackageVersion ?? null;
  const takesNewest = makesNew(plannedAction) || subject.rolledOut;
  if (!takesNewest) return valueOf(subject.live)?.PackageVersion ?? null;
  return packaged?.declared?.makesVersion === true ? KNOWN_AFTER_APPLY : (available ?? KNOWN_AFTER_APPLY);
}

/** A package as the reports have it. */
export function packageRow(
  { subject, object, package: version }: JudgedPackage,
  statuses: RowStatuses,
): PackageRow {
  const live = valueOf(subject.live);
  return {
    address: subject.declared?.address ?? null,
    packageName: subject.declared?.packageName ?? live?.PackageName ?? null,
    packageId: subject.packageId,
    region: subject.region,
    input: subject.declared?.input ?? null,
    plannedAction: subject.plannedAction,
    availableVersion: live?.AvailablePackageVersion ?? null,
    declaredSha256: subject.declared?.sha256 ?? null,
    liveSha256: markedSha256(live?.PackageDescription),
    status: worse(statuses.of(subject), statusOfHops([object, version])),
    live: detailsOf(live),
  };
}

/** A domain as the reports have it. */
export function domainRow(subject: DomainSubject, associations: number, statuses: RowStatuses): DomainRow {
  const live = valueOf(subject.live);
  return {
    address: subject.address,
    input: subject.input,
    domainName: subject.name,
    region: subject.region,
    engineVersion: live?.EngineVersion ?? subject.declared?.engineVersion ?? null,
    processingStatus: live === null ? null : (live.DomainProcessingStatus ?? stateOf(live)),
    associations,
    status: worse(statuses.of(subject), statusOfLive(subject)),
  };
}

/** A domain that is not there is worth a word, even where nothing needs it. */
function statusOfLive({ live, declared }: DomainSubject): RowStatus {
  if (live.kind === "unread") return "unknown";
  const isMade = declared !== null && makesNew(declared.plannedAction);
  return live.kind === "absent" && !isMade ? "info" : "ok";
}

/** Older answers lack `DomainProcessingStatus`. */
function stateOf(live: { readonly Deleted?: boolean; readonly Processing?: boolean }): string {
  if (live.Deleted === true) return "Deleting";
  return live.Processing === true ? "Processing" : "Active";
}

/** Every member that the service returned; times as ISO 8601. */
function detailsOf(live: DomainPackageDetails | PackageDetails | null): LiveDetails | null {
  return live === null ? null : (JSON.parse(JSON.stringify(live)) as LiveDetails);
}
