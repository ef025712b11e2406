import type { PackageStatus } from "@aws-sdk/client-opensearch";
import { momentOf, packageDetails } from "../details/packageDetails";
import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import { requireOwnPackage } from "../store/required";
import type { DeletePackageInput } from "../validations/DeletePackage";

const BUSY: readonly PackageStatus[] = ["COPYING", "VALIDATING", "DELETING"];

/** Deletes a package that no domain has. */
export function deletePackage(call: OpenSearchCall<DeletePackageInput>): object {
  const { store, nowMs, delays, input } = call;
  const record = requireOwnPackage(call, input.PackageID);
  const { state } = momentOf(record, nowMs);
  if (BUSY.includes(state.status)) {
    throw refusal("packageBusy", { packageId: record.id, detail: state.status });
  }
  const domains = store.associationsAt(nowMs).filter(({ packageRecord }) => packageRecord === record);
  if (domains.length > 0) {
    const detail = domains.map(({ domain }) => domain.name).join(", ");
    throw refusal("packageAssociated", { packageId: record.id, detail });
  }
  record.timeline.continueWith(nowMs, [
    { fromMs: nowMs, state: { ...state, status: "DELETING" } },
    { fromMs: nowMs + delays.deletingMs, state: { ...state, status: "DELETED" } },
  ]);
  return { PackageDetails: packageDetails(record, nowMs) };
}
