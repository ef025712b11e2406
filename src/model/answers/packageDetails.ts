import type { PackageRecord, PackageState } from "../records/PackageRecord";
import type { PackageDetails } from "../shapes";

/**
 * A package at an instant, as the API tells it to one account: whom it lets in, only its owner sees.
 *
 * @param viewer the account of the caller
 */
export function packageDetails(record: PackageRecord, atMs: number, viewer: string): PackageDetails {
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
    AllowListedUserList: allowList(record, state, viewer),
    PackageOwner: record.owner,
    PackageVendingOptions:
      record.vendingEnabled === undefined ? undefined : { VendingEnabled: record.vendingEnabled },
    PackageEncryptionOptions: state.encryption,
  };
}

function allowList(
  { owner }: PackageRecord,
  { allowedAccountIds }: PackageState,
  viewer: string,
): readonly string[] | undefined {
  return owner === viewer && allowedAccountIds.length > 0 ? allowedAccountIds : undefined;
}
