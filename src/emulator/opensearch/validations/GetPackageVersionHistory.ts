import type { PageRequest } from "../paging/page";
import { type MemberRule, required } from "./MemberRule";
import { PACKAGE_ID, PAGING } from "./shapes";

export interface GetPackageVersionHistoryInput extends PageRequest {
  readonly PackageID: string;
}

export const getPackageVersionHistoryRules: readonly MemberRule[] = [
  required("PackageID", ...PACKAGE_ID),
  ...PAGING,
];
