import { packageDetails } from "../answers/packageDetails";
import {
  packageExists,
  type PackageInput,
  packageIsIdle,
  packageIsNowhere,
  packageIsOwn,
  requiredPackage,
} from "../checks/packageChecks";
import { required } from "../members/MemberRule";
import { PACKAGE_ID } from "../members/shapes";
import { packageState } from "../records/reading";
import { keepPackage } from "../records/State";
import { operation } from "./Operation";

/** Deletes a package that no domain has. */
export const deletePackage = operation<PackageInput>({
  name: "DeletePackage",
  members: [required("PackageID", ...PACKAGE_ID)],
  checks: [packageExists, packageIsOwn, packageIsIdle, packageIsNowhere],
  transition: (call) => {
    const { state, nowMs, world } = call;
    const before = requiredPackage(call);
    const kept = packageState(before, nowMs)?.state ?? { allowedAccountIds: [] };
    const timeline = before.timeline.continuedWith(nowMs, [
      { fromMs: nowMs, state: { ...kept, status: "DELETING" } },
      { fromMs: nowMs + world.delays.deletingMs, state: { ...kept, status: "DELETED" } },
    ]);
    const record = { ...before, timeline };
    return {
      state: keepPackage(state, record),
      answer: { PackageDetails: packageDetails(record, nowMs, call.scope.accountId) },
    };
  },
});
