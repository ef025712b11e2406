import { momentOf } from "../details/packageDetails";
import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import { requireOwnPackage } from "../store/required";
import type { UpdatePackageScopeInput } from "../validations/UpdatePackageScope";

/** Lets other accounts see and associate a package that was created with vending. */
export function updatePackageScope(call: OpenSearchCall<UpdatePackageScopeInput>): object {
  const { PackageID, Operation, PackageUserList } = call.input;
  const record = requireOwnPackage(call, PackageID);
  if (record.vendingEnabled !== true) throw refusal("scopeDisabled", { packageId: PackageID });
  const before = momentOf(record, call.nowMs).state.allowedAccountIds;
  record.timeline.mapFrom(call.nowMs, (state) => ({
    ...state,
    allowedAccountIds: COMBINE[Operation](before, PackageUserList),
  }));
  return { PackageID, Operation, PackageUserList: momentOf(record, call.nowMs).state.allowedAccountIds };
}

type Combine = (before: readonly string[], given: readonly string[]) => readonly string[];

const COMBINE: Readonly<Record<UpdatePackageScopeInput["Operation"], Combine>> = {
  ADD: (before, given) => [...new Set([...before, ...given])],
  OVERRIDE: (_before, given) => [...new Set(given)],
  REMOVE: (before, given) => before.filter((accountId) => !given.includes(accountId)),
};
