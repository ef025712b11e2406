import { markedSha256 } from "../../contract/contentMark";
import { valueOf } from "../../service/reading";
import type { JudgedPackage } from "../deliveries/Judged";
import type { PackageRow } from "../ValidationReport";
import { detailsOf } from "./detailsOf";
import { statusOfHops, worse } from "./hopStatus";
import type { RowStatuses } from "./RowStatuses";

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
