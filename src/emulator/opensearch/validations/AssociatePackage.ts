import type { AssociationSettings } from "../store/AssociationRecord";
import { type MemberRule, required } from "./MemberRule";
import { associationSettings, DOMAIN_NAME, PACKAGE_ID } from "./shapes";

export interface AssociatePackageInput extends AssociationSettings {
  readonly PackageID: string;
  readonly DomainName: string;
}

export const associatePackageRules: readonly MemberRule[] = [
  required("PackageID", ...PACKAGE_ID),
  required("DomainName", ...DOMAIN_NAME),
  ...associationSettings(),
];
