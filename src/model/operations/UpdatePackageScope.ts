import { EVERYBODY } from "../assumptions";
import { packageExists, packageIsOwn, packageIsVended, requiredPackage } from "../checks/packageChecks";
import { list, oneOf, pattern } from "../members/constraints";
import { required } from "../members/MemberRule";
import { PACKAGE_ID } from "../members/shapes";
import { packageState } from "../records/reading";
import { keepPackage } from "../records/State";
import { operation } from "./Operation";

interface UpdatePackageScopeInput {
  readonly PackageID: string;
  readonly Operation: "ADD" | "OVERRIDE" | "REMOVE";
  readonly PackageUserList: readonly string[];
}

/** Lets other accounts see and associate a package that was created with vending. */
export const updatePackageScope = operation<UpdatePackageScopeInput>({
  name: "UpdatePackageScope",
  members: [
    required("PackageID", ...PACKAGE_ID),
    required("Operation", oneOf(["ADD", "OVERRIDE", "REMOVE"])),
    required("PackageUserList", list()),
    required("PackageUserList[]", pattern(`[0-9]{12}|${EVERYBODY}`)),
  ],
  checks: [packageExists, packageIsOwn, packageIsVended],
  transition: (call) => {
    const { PackageID, Operation, PackageUserList } = call.input;
    const record = requiredPackage(call);
    const before = packageState(record, call.nowMs)?.state.allowedAccountIds ?? [];
    const allowedAccountIds = COMBINE[Operation](before, PackageUserList);
    const timeline = record.timeline.changedFrom(call.nowMs, (state) => ({ ...state, allowedAccountIds }));
    return {
      state: keepPackage(call.state, { ...record, timeline }),
      answer: { PackageID, Operation, PackageUserList: allowedAccountIds },
    };
  },
});

type Combine = (before: readonly string[], given: readonly string[]) => readonly string[];

const COMBINE: Readonly<Record<UpdatePackageScopeInput["Operation"], Combine>> = {
  ADD: (before, given) => [...new Set([...before, ...given])],
  OVERRIDE: (_before, given) => [...new Set(given)],
  REMOVE: (before, given) => before.filter((accountId) => !given.includes(accountId)),
};
