import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import type { AssociationRecord } from "../store/AssociationRecord";
import { associationState } from "../store/OpenSearchStore";

/** An association at an instant, as the API tells it. */
export function domainPackageDetails(association: AssociationRecord, atMs: number): DomainPackageDetails {
  const { packageRecord, domain, settings } = association;
  const moment = associationState(association, atMs);
  if (moment === undefined || moment.state.status === "GONE") {
    throw new RangeError(`${packageRecord.id} is not associated with ${domain.name} at ${atMs}`);
  }
  const { status, version, errorDetails } = moment.state;
  return {
    PackageID: packageRecord.id,
    PackageName: packageRecord.name,
    PackageType: packageRecord.type,
    LastUpdated: new Date(moment.fromMs),
    DomainName: domain.name,
    DomainPackageStatus: status,
    PackageVersion: version.name,
    PrerequisitePackageIDList: settings.PrerequisitePackageIDList?.slice(),
    ReferencePath: packageRecord.type === "TXT-DICTIONARY" ? `analyzers/${packageRecord.id}` : undefined,
    ErrorDetails: errorDetails,
    AssociationConfiguration: settings.AssociationConfiguration,
  };
}
