import { list, oneOf, pattern } from "./constraints";
import { type MemberRule, required } from "./MemberRule";
import { PACKAGE_ID } from "./shapes";

export interface UpdatePackageScopeInput {
  readonly PackageID: string;
  readonly Operation: "ADD" | "OVERRIDE" | "REMOVE";
  readonly PackageUserList: readonly string[];
}

export const updatePackageScopeRules: readonly MemberRule[] = [
  required("PackageID", ...PACKAGE_ID),
  required("Operation", oneOf(["ADD", "OVERRIDE", "REMOVE"])),
  required("PackageUserList", list()),
  required("PackageUserList[]", pattern("[0-9]{12}")),
];
