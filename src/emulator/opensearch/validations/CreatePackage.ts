import type { PackageType } from "@aws-sdk/client-opensearch";
import type { PackageSource } from "../lifecycle/copySource";
import { flag, structure } from "./constraints";
import { type MemberRule, optional, required } from "./MemberRule";
import {
  ENGINE_VERSION,
  PACKAGE_CONFIGURATION,
  PACKAGE_DESCRIPTION,
  PACKAGE_ENCRYPTION,
  PACKAGE_NAME,
  PACKAGE_SOURCE,
  PACKAGE_TYPE,
} from "./shapes";

export interface CreatePackageInput {
  readonly PackageName: string;
  readonly PackageType: PackageType;
  readonly PackageSource: PackageSource;
  readonly PackageDescription?: string;
  readonly EngineVersion?: string;
  readonly PackageConfiguration?: Readonly<Record<string, unknown>>;
  readonly PackageVendingOptions?: { readonly VendingEnabled: boolean };
  readonly PackageEncryptionOptions?: {
    readonly KmsKeyIdentifier?: string;
    readonly EncryptionEnabled: boolean;
  };
}

export const createPackageRules: readonly MemberRule[] = [
  required("PackageName", ...PACKAGE_NAME),
  required("PackageType", ...PACKAGE_TYPE),
  ...PACKAGE_SOURCE,
  optional("PackageDescription", ...PACKAGE_DESCRIPTION),
  optional("EngineVersion", ...ENGINE_VERSION),
  ...PACKAGE_CONFIGURATION,
  optional("PackageVendingOptions", structure()),
  required("PackageVendingOptions.VendingEnabled", flag()),
  ...PACKAGE_ENCRYPTION,
];
