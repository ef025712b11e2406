import { makesNew } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import type { DeliverySubject } from "../comparison/Comparison";
import type { Delivery } from "../deliveries/Delivery";
import type { JudgedDelivery } from "../deliveries/Judged";
import { detailsOf } from "./detailsOf";
import { statusOfHops, worse } from "./hopStatus";
import type { RowStatuses } from "./RowStatuses";

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
    hops,
    status: worse(statuses.of(subject), statusOfHops(hops)),
    live: detailsOf(live),
  };
}

function versionAfterApply(subject: DeliverySubject): string | null {
  const { plannedAction, package: packaged } = subject;
  if (plannedAction === "delete") return null;
  const available = valueOf(packaged?.live ?? null)?.AvailablePackageVersion ?? null;
  const takesNewest = makesNew(plannedAction) || subject.rolledOut;
  if (!takesNewest) return valueOf(subject.live)?.PackageVersion ?? null;
  return packaged?.declared?.makesVersion === true ? KNOWN_AFTER_APPLY : (available ?? KNOWN_AFTER_APPLY);
}
