import type { AssociationSettings } from "../store/AssociationRecord";
import { list, structure } from "./constraints";
import { type MemberRule, required } from "./MemberRule";
import { associationSettings, DOMAIN_NAME, PACKAGE_ID } from "./shapes";

export interface AssociatePackagesInput {
  readonly PackageList: readonly (AssociationSettings & { readonly PackageID: string })[];
  readonly DomainName: string;
}

export const associatePackagesRules: readonly MemberRule[] = [
  required("PackageList", list(1)),
  required("PackageList[]", structure()),
  required("PackageList[].PackageID", ...PACKAGE_ID),
  ...associationSettings("PackageList[]."),
  required("DomainName", ...DOMAIN_NAME),
];
