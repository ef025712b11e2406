import type { PackageRecord } from "../records/PackageRecord";
import type { PackageDetails } from "./shapes";

/** A package at an instant, as the API tells it. */
export function packageDetails(record: PackageRecord, atMs: number): PackageDetails {
  const moment = record.timeline.at(atMs);
  if (moment === undefined) throw new RangeError(`${record.id} did not exist yet at ${atMs}`);
  const { fromMs, state } = moment;
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
    AvailablePackageConfiguration: state.configuration,
    AllowListedUserList: state.allowedAccountIds.length > 0 ? state.allowedAccountIds : undefined,
    PackageOwner: record.owner,
    PackageVendingOptions:
      record.vendingEnabled === undefined ? undefined : { VendingEnabled: record.vendingEnabled },
    PackageEncryptionOptions: state.encryption,
  };
}
