import { markedSha256 } from "../../contract/contentMark";
import { valueOf } from "../../service/reading";
import type { PackageSubject } from "../comparison/Comparison";
import type { PackageRow } from "../ValidationReport";
import { detailsOf } from "./detailsOf";
import type { RowStatuses } from "./RowStatuses";

/** A package as the reports have it. */
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
