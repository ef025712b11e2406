import { list } from "./constraints";
import { type MemberRule, required } from "./MemberRule";
import { DOMAIN_NAME, PACKAGE_ID } from "./shapes";

export interface DissociatePackagesInput {
  readonly PackageList: readonly string[];
  readonly DomainName: string;
}

export const dissociatePackagesRules: readonly MemberRule[] = [
  required("PackageList", list(1)),
  required("PackageList[]", ...PACKAGE_ID),
  required("DomainName", ...DOMAIN_NAME),
];
