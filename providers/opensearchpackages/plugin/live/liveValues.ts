import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256 } from "../../../../src/contract/contentMark";
import type { CtyObject, CtyValue } from "../codec/CtyValue";

/** `PackageDetails` as the attributes of `PACKAGE_DETAILS`. */
export function packageValues(live: PackageDetails): CtyObject {
  return {
    package_type: live.PackageType ?? null,
    package_description: live.PackageDescription ?? null,
    content_sha256: markedSha256(live.PackageDescription),
    package_status: live.PackageStatus ?? null,
    available_package_version: live.AvailablePackageVersion ?? null,
    created_at: timestamp(live.CreatedAt),
    last_updated_at: timestamp(live.LastUpdatedAt),
    engine_version: live.EngineVersion ?? null,
    package_owner: live.PackageOwner ?? null,
    allow_listed_user_list: live.AllowListedUserList ?? null,
    error_type: live.ErrorDetails?.ErrorType ?? null,
    error_message: live.ErrorDetails?.ErrorMessage ?? null,
    available_plugin_properties: json(live.AvailablePluginProperties),
    available_package_configuration: json(live.AvailablePackageConfiguration),
    package_vending_options: json(live.PackageVendingOptions),
    package_encryption_options: json(live.PackageEncryptionOptions),
  };
}

/** `DomainPackageDetails` as the attributes of `ASSOCIATION_DETAILS`; all null for no association. */
export function associationValues(live: DomainPackageDetails | undefined): CtyObject {
  return {
    package_name: live?.PackageName ?? null,
    package_type: live?.PackageType ?? null,
    status: live?.DomainPackageStatus ?? null,
    package_version: live?.PackageVersion ?? null,
    reference_path: live?.ReferencePath ?? null,
    last_updated: timestamp(live?.LastUpdated),
    error_type: live?.ErrorDetails?.ErrorType ?? null,
    error_message: live?.ErrorDetails?.ErrorMessage ?? null,
    prerequisite_package_ids: live?.PrerequisitePackageIDList ?? null,
    association_configuration: json(live?.AssociationConfiguration),
  };
}

function timestamp(date: Date | undefined): CtyValue {
  return date?.toISOString() ?? null;
}

function json(structure: object | undefined): CtyValue {
  return structure === undefined ? null : JSON.stringify(structure);
}
