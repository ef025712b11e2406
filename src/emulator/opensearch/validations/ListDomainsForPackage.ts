import type { PageRequest } from "../paging/page";
import { type MemberRule, required } from "./MemberRule";
import { PACKAGE_ID, PAGING } from "./shapes";

export interface ListDomainsForPackageInput extends PageRequest {
  readonly PackageID: string;
}

export const listDomainsForPackageRules: readonly MemberRule[] = [
  required("PackageID", ...PACKAGE_ID),
  ...PAGING,
];
