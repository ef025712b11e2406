import { type MemberRule, required } from "./MemberRule";
import { PACKAGE_ID } from "./shapes";

export interface DeletePackageInput {
  readonly PackageID: string;
}

export const deletePackageRules: readonly MemberRule[] = [required("PackageID", ...PACKAGE_ID)];
