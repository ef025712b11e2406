import { momentOf, packageDetails } from "../details/packageDetails";
import { packageMoments } from "../lifecycle/packageMoments";
import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import type { PackageStatus } from "@aws-sdk/client-opensearch";
import { requireOwnPackage } from "../store/required";
import type { UpdatePackageInput } from "../validations/UpdatePackage";

const BUSY: readonly PackageStatus[] = ["COPYING", "VALIDATING", "DELETING"];

/** Takes a new copy of the source object; the version before stays available until the copy is. */
export function updatePackage(call: OpenSearchCall<UpdatePackageInput>): object {
  const { input, nowMs } = call;
  const record = requireOwnPackage(call, input.PackageID);
  const { status, available, description, allowedAccountIds } = momentOf(record, nowMs).state;
  if (BUSY.includes(status)) {
    throw refusal("packageBusyForUpdate", { packageId: record.id, detail: status });
  }
  const moments = packageMoments(call, {
    packageName: record.name,
    source: input.PackageSource,
    base: { available, description: input.PackageDescription ?? description, allowedAccountIds },
    versionName: versionAfter(available?.name),
    commitMessage: input.CommitMessage,
  });
  record.timeline.continueWith(nowMs, moments);
  return { PackageDetails: packageDetails(record, nowMs) };
}

/** A copy that failed takes no number. */
function versionAfter(version: string | undefined): string {
  return `v${Number(version?.slice(1) ?? 0) + 1}`;
}
