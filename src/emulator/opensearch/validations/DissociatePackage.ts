import { type MemberRule, required } from "./MemberRule";
import { DOMAIN_NAME, PACKAGE_ID } from "./shapes";

export interface DissociatePackageInput {
  readonly PackageID: string;
  readonly DomainName: string;
}

export const dissociatePackageRules: readonly MemberRule[] = [
  required("PackageID", ...PACKAGE_ID),
  required("DomainName", ...DOMAIN_NAME),
];
