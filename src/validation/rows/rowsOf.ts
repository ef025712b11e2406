import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../contract/contentMark";
import { makesNew, writes } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import type { AssociationSubject, Comparison, DomainSubject, PackageSubject } from "../comparison/Comparison";
import { unmanagedOn } from "../rules/association-unmanaged";
import type { Delivery } from "../deliveries/Delivery";
import { unprovenHops } from "../deliveries/unprovenHops";
import type { DomainRow, LiveDetails, PackageRow } from "../ValidationReport";
import type { RowStatuses } from "./RowStatuses";

/** As Terraform says it. */
const KNOWN_AFTER_APPLY = "(known after apply)";

export function packageRow(subject: PackageSubject, statuses: RowStatuses): PackageRow {
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
    status: statuses.of(subject),
    live: detailsOf(live),
  };
}

export function deliveriesOf({ associations, domains }: Comparison, statuses: RowStatuses): Delivery[] {
  return [
    ...associations.map((subject) => deliveryOf(subject, statuses)),
    ...domains.flatMap((domain) =>
      unmanagedOn(domain).map((details) => unmanagedDelivery(domain, details, statuses)),
    ),
  ];
}

function deliveryOf(subject: AssociationSubject, statuses: RowStatuses): Delivery {
  const live = valueOf(subject.live);
  const livePackage = valueOf(subject.package?.live ?? { kind: "absent" });
  return {
    declaredBy: ["association"],
    address: subject.address,
    rolloutAddress: null,
    domainName: subject.domainName,
    packageName: subject.package?.declared?.packageName ?? livePackage?.PackageName ?? null,
    packageId: subject.packageId,
    packageAddress: subject.package?.declared?.address ?? null,
    region: subject.region,
    input: subject.input,
    plannedAction: subject.plannedAction,
    liveVersion: live?.PackageVersion ?? null,
    availableVersion: livePackage?.AvailablePackageVersion ?? null,
    versionAfterApply: versionAfterApply(subject),
    liveStatus: live?.DomainPackageStatus ?? null,
    referencePath: live?.ReferencePath ?? subject.declared.referencePath,
    hops: unprovenHops(),
    status: statuses.of(subject),
    live: detailsOf(live),
  };
}

function versionAfterApply(subject: AssociationSubject): string | null {
  const { plannedAction, package: packaged } = subject;
  if (plannedAction === "delete") return null;
  const available = valueOf(packaged?.live ?? { kind: "absent" })?.AvailablePackageVersion ?? null;
  const packageChanges = writes(packaged?.plannedAction ?? "none");
  const takesNewest = makesNew(plannedAction) || subject.rolledOut;
  if (takesNewest) return packageChanges ? KNOWN_AFTER_APPLY : (available ?? KNOWN_AFTER_APPLY);
  return valueOf(subject.live)?.PackageVersion ?? null;
}

function unmanagedDelivery(
  domain: DomainSubject,
  details: DomainPackageDetails,
  statuses: RowStatuses,
): Delivery {
  const version = details.PackageVersion ?? null;
  return {
    declaredBy: [],
    address: null,
    rolloutAddress: null,
    domainName: domain.name,
    packageName: details.PackageName ?? null,
    packageId: details.PackageID ?? null,
    packageAddress: null,
    region: domain.region,
    input: null,
    plannedAction: "none",
    liveVersion: version,
    availableVersion: null,
    versionAfterApply: version,
    liveStatus: details.DomainPackageStatus ?? null,
    referencePath: details.ReferencePath ?? null,
    hops: unprovenHops(),
    status: statuses.of({
      address: `domain/${domain.name}/package/${details.PackageID}`,
      input: null,
    }),
    live: detailsOf(details),
  };
}

export function domainRow(subject: DomainSubject, statuses: RowStatuses): DomainRow {
  const live = valueOf(subject.live);
  return {
    address: subject.address,
    input: subject.input,
    domainName: subject.name,
    region: subject.region,
    engineVersion: live?.EngineVersion ?? subject.declared?.engineVersion ?? null,
    processingStatus: live === null ? null : (live.DomainProcessingStatus ?? stateOf(live)),
    associations: subject.associations.length + unmanagedOn(subject).length,
    status: statuses.of(subject),
  };
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
