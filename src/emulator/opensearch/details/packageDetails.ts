import type { PackageDetails } from "@aws-sdk/client-opensearch";
import type { PackageRecord, PackageState } from "../store/PackageRecord";
import type { Moment } from "../store/Timeline";

/** A package at an instant, as the API tells it. */
export function packageDetails(record: PackageRecord, atMs: number): PackageDetails {
  const { fromMs, state } = momentOf(record, atMs);
  return {
    PackageID: record.id,
    PackageName: record.name,
    PackageType: record.type,
    PackageDescription: state.description,
    PackageStatus: state.status,
    CreatedAt: new Date(record.createdAtMs),
    LastUpdatedAt: new Date(fromMs),
    AvailablePackageVersion: state.available?.name,
    ErrorDetails: state.errorDetails,
    EngineVersion: record.engineVersion,
    AvailablePackageConfiguration: record.configuration as PackageDetails["AvailablePackageConfiguration"],
    AllowListedUserList: state.allowedAccountIds.length > 0 ? [...state.allowedAccountIds] : undefined,
    PackageOwner: record.owner,
    PackageVendingOptions:
      record.vendingEnabled === undefined ? undefined : { VendingEnabled: record.vendingEnabled },
    PackageEncryptionOptions: record.encryption,
  };
}

/** What a package is at an instant at which it exists. */
export function momentOf(record: PackageRecord, atMs: number): Moment<PackageState> {
  const moment = record.timeline.at(atMs);
  if (moment === undefined) throw new RangeError(`${record.id} did not exist yet at ${atMs}`);
  return moment;
}
