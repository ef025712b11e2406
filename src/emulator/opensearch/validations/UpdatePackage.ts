import type { PackageSource } from "../lifecycle/copySource";
import { maxLength } from "./constraints";
import { type MemberRule, optional, required } from "./MemberRule";
import {
  PACKAGE_CONFIGURATION,
  PACKAGE_DESCRIPTION,
  PACKAGE_ENCRYPTION,
  PACKAGE_ID,
  PACKAGE_SOURCE,
} from "./shapes";

export interface UpdatePackageInput {
  readonly PackageID: string;
  readonly PackageSource: PackageSource;
  readonly PackageDescription?: string;
  readonly CommitMessage?: string;
}

export const updatePackageRules: readonly MemberRule[] = [
  required("PackageID", ...PACKAGE_ID),
  ...PACKAGE_SOURCE,
  optional("PackageDescription", ...PACKAGE_DESCRIPTION),
  optional("CommitMessage", maxLength(160)),
  ...PACKAGE_CONFIGURATION,
  ...PACKAGE_ENCRYPTION,
];
